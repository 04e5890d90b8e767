import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import { asId, type SiteId } from '../../domain/ids.ts';
import type { NewSite, Site, SiteSettings } from '../store.ts';
import type { Tx } from './commits.ts';
import type { Db } from './connection.ts';
import { rebuild } from './rebuild.ts';
import { sites } from './schema.ts';
import { siteFields } from './site-fields.ts';

/** Makes a site with its own id and publishable key. Throws RangeError for an unknown time zone, as `moveSite` does. */
export function createSite({ db, calendarOf }: Tx, { name, timeZone }: NewSite, createdAt: number): Site {
  calendarOf(timeZone);
  // The id is short because it stands in every key of every table; the key is public but must not be guessed.
  const site = { id: asId<SiteId>(randomBytes(6).toString('hex')), key: `aw_pk_${randomBytes(16).toString('hex')}`, name, timeZone, createdAt };
  db.insert(sites)
    .values({ ...site, ...FIRST_SETTINGS })
    .run();
  return { ...site, ...FIRST_SETTINGS };
}

// Words of a year ago help nobody any more; whoever needs them longer says so.
const FIRST_SETTINGS: SiteSettings = { signature: 'off', origins: [], retentionDays: 365 };

/** All sites, in the order of creation. */
export const allSites = (db: Db): readonly Site[] => db.select(siteFields).from(sites).orderBy(sites.createdAt, sql`rowid`).all();

/** Gives the site another time zone, and with it other days and hours. */
export function moveSite(tx: Tx, siteId: SiteId, timeZone: string): void {
  tx.db.update(sites).set({ timeZone }).where(eq(sites.id, siteId)).run();
  rebuild(tx, siteId, tx.calendarOf(timeZone));
}

/** The days and hours of the site. */
export function calendarOfSite({ statements, calendarOf }: Tx, siteId: SiteId): Calendar {
  const site = statements.siteState.get({ siteId });
  if (!site) throw new Error(`There is no site ${siteId}.`);
  return calendarOf(site.timeZone);
}
