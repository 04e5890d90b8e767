import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Actor, AuditEntry } from '../../domain/audit.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { asId, type SiteId } from '../../domain/ids.ts';
import { reasonsText } from '../../domain/reason.ts';
import { changedSettings, STANDARD_SETTINGS } from '../../domain/widget-settings.ts';
import type { NewSite, Site, SiteChanges, SiteSettings } from '../site-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { breakOff } from './moves.ts';
import { rebuild } from './rebuild.ts';
import { sites } from './schema.ts';
import { siteFields } from './site-fields.ts';
import type { Tx, TxParts } from './tx.ts';

/** Makes a site with its own id and publishable key. Throws RangeError for an unknown time zone, as the changes below do. */
export function createSite(tx: Tx, { name, timeZone }: NewSite, actor: Actor, createdAt: number): Site {
  tx.calendarOf(timeZone);
  // The id is short because it stands in every key of every table; the key is public but must not be guessed.
  const site = { id: asId<SiteId>(randomBytes(4).toString('hex')), key: `aw_pk_${randomBytes(16).toString('hex')}`, name, timeZone, createdAt };
  tx.db
    .insert(sites)
    .values({ ...site, ...columnsOf(FIRST_SETTINGS) })
    .run();
  note(tx, { site: site.id, at: createdAt, actor, action: 'site.create', subject: site.key, details: {} });
  return { ...site, ...FIRST_SETTINGS };
}

// Words of a year ago help nobody any more, and that colleagues see one's numbers is for somebody to decide: whoever wants it otherwise says so.
const FIRST_SETTINGS: SiteSettings = { signature: 'off', origins: [], ranking: 'own', retentionDays: 365, themes: null, widget: STANDARD_SETTINGS };

const columnsOf = ({ signature, origins, ranking, retentionDays, themes, widget }: SiteSettings) => ({
  ...{ signature, origins, ranking, retentionDays, themes },
  widget: changedSettings(STANDARD_SETTINGS, widget),
});

/** All sites, in the order of creation. */
export const allSites = (db: Db): readonly Site[] => findingSites(db)();

/** Finds all of them, again and again. Made once, since nearly every request of the team asks it. */
export function findingSites(db: Db): () => readonly Site[] {
  const found = db.select(siteFields).from(sites).orderBy(sites.createdAt, sql`rowid`).prepare();
  return () => found.all();
}

/** Makes a site what the changes say, and notes which of its settings are others now. */
export function updateSite(tx: Tx, siteId: SiteId, changes: SiteChanges, actor: Actor, at: number): Site {
  const site = tx.db.select(siteFields).from(sites).where(eq(sites.id, siteId)).get();
  if (!site) throw new Error(`There is no site ${siteId}.`);
  const changed = { ...site, ...changes, widget: { ...site.widget, ...changes.widget } };
  const details = detailsOf(site, changed);
  if (Object.keys(details).length === 0) return site;
  const { name, timeZone } = changed;
  tx.db
    .update(sites)
    .set({ name, timeZone, ...columnsOf(changed) })
    .where(eq(sites.id, siteId))
    .run();
  // Another time zone has other days and hours; and whoever saw agents or did not is to ask for the board anew.
  if (timeZone !== site.timeZone) rebuild(tx, siteId, tx.calendarOf(timeZone));
  else if (changed.ranking !== site.ranking) breakOff(tx, siteId);
  note(tx, { site: siteId, at, actor, action: 'site.update', subject: site.key, details });
  return changed;
}

/** What is different, with what it is now; of a name and of words only that they are others, of themes how many there are. */
function detailsOf(site: Site, { name, timeZone, signature, origins, ranking, retentionDays, themes, widget }: Site): AuditEntry['details'] {
  const { reasons, words, ...plain } = changedSettings(site.widget, widget);
  return {
    ...(name !== site.name && { name: true }),
    ...(timeZone !== site.timeZone && { time_zone: timeZone }),
    ...(signature !== site.signature && { signature }),
    ...(origins.join(' ') !== site.origins.join(' ') && { origins: origins.join(' ') }),
    ...(ranking !== site.ranking && { ranking }),
    ...(retentionDays !== site.retentionDays && { retention_days: retentionDays }),
    ...(JSON.stringify(themes) !== JSON.stringify(site.themes) && { themes: themes?.length ?? 'standard' }),
    ...plain,
    ...(reasons && { reasons: reasonsText(reasons.map(({ id }) => id)) }),
    ...(words && { words: true }),
  };
}

/** The days and hours of the site. */
export function calendarOfSite({ statements, calendarOf }: TxParts, siteId: SiteId): Calendar {
  const site = statements.siteState.get({ siteId });
  if (!site) throw new Error(`There is no site ${siteId}.`);
  return calendarOf(site.timeZone);
}
