import { and, eq, isNull } from 'drizzle-orm';
import type { SiteId } from '../../domain/ids.ts';
import type { Extent } from '../store.ts';
import type { Db } from './connection.ts';
import { responses, rollupDays, rollupHours } from './schema.ts';

/** How many answers there are, removed ones apart, and in how many rows of roll-ups they are counted. */
export async function extentOf(db: Db, site: SiteId): Promise<Extent> {
  const answers = await db.$count(responses, and(eq(responses.siteId, site), isNull(responses.removedAt)));
  const hours = await db.$count(rollupHours, eq(rollupHours.siteId, site));
  const days = await db.$count(rollupDays, eq(rollupDays.siteId, site));
  return { answers, rows: hours + days };
}
