import { and, count, eq, isNull } from 'drizzle-orm';
import type { SiteId } from '../../domain/ids.ts';
import type { Extent } from '../store.ts';
import type { Db } from './connection.ts';
import { responses } from './schema.ts';
import { rollupDays, rollupHours } from './schema-rollups.ts';

/** How many answers there are, removed ones apart, and in how many rows of roll-ups they are counted. */
export function extentOf(db: Db, site: SiteId): Extent {
  const ofTable = (table: typeof rollupDays | typeof rollupHours) => db.select({ n: count() }).from(table).where(eq(table.siteId, site)).all();
  const answers = db
    .select({ n: count() })
    .from(responses)
    .where(and(eq(responses.siteId, site), isNull(responses.removedAt)))
    .all();
  const rows = [...ofTable(rollupHours), ...ofTable(rollupDays)];
  return { answers: answers[0]?.n ?? 0, rows: rows.reduce((sum, { n }) => sum + n, 0) };
}
