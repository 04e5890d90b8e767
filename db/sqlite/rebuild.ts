import { eq } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import { difference, isNothing, NO_COUNTS } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Difference } from '../store.ts';
import type { Db } from './connection.ts';
import { breakOff } from './moves.ts';
import { settle } from './pending.ts';
import { type RowName, type Rows, recount } from './recount.ts';
import { EVERYBODY, NO_TEAM, rollupDays, rollupHours } from './schema-rollups.ts';
import { countsOf, tallyOf } from './tallies.ts';
import type { Tx } from './tx.ts';

/** Throws the roll-ups of the site away and counts them again; whoever follows the site is told to start anew. */
export function rebuild(tx: Tx, siteId: SiteId, calendar: Calendar): void {
  settle(tx);
  tx.db.delete(rollupHours).where(eq(rollupHours.siteId, siteId)).run();
  tx.db.delete(rollupDays).where(eq(rollupDays.siteId, siteId)).run();
  for (const [key, counts] of recount(tx.db, siteId, calendar)) {
    const [grain, bucket, agentId, channelId, teamId, isVerified] = JSON.parse(key) as RowName;
    const row = { siteId, agentId, channelId, teamId, isVerified, ...tallyOf(counts) };
    if (grain === 'hour') tx.statements.growHour.run({ ...row, hour: bucket });
    else tx.statements.growDay.run({ ...row, day: bucket });
  }
  breakOff(tx, siteId);
}

/** Every row that is not what a recount gives, that is missing, or that should not be there. */
export function differencesOf(db: Db, siteId: SiteId, calendar: Calendar): readonly Difference[] {
  return db.transaction(() => {
    const [kept, counted] = [storedRows(db, siteId), recount(db, siteId, calendar)];
    return [...new Set([...kept.keys(), ...counted.keys()])]
      .map((key) => ({ where: inWords(JSON.parse(key) as RowName), stored: kept.get(key) ?? null, recounted: counted.get(key) ?? null }))
      .filter(({ stored, recounted }) => !stored || !recounted || !isNothing(difference(stored, recounted)))
      .map(({ where, stored, recounted }) => ({ where, stored: stored ?? NO_COUNTS, recounted: recounted ?? NO_COUNTS }));
  });
}

function storedRows(db: Db, siteId: SiteId): Rows {
  const hours = db.select().from(rollupHours).where(eq(rollupHours.siteId, siteId)).all();
  const days = db.select().from(rollupDays).where(eq(rollupDays.siteId, siteId)).all();
  type Cell = Pick<(typeof hours)[number], 'agentId' | 'channelId' | 'teamId' | 'isVerified'>;
  const nameOfCell = ({ agentId, channelId, teamId, isVerified }: Cell) => [agentId, channelId, teamId, isVerified] as const;
  const nameOfHour = (row: (typeof hours)[number]): RowName => ['hour', row.hour, ...nameOfCell(row)];
  const nameOfDay = (row: (typeof days)[number]): RowName => ['day', row.day, ...nameOfCell(row)];
  return new Map([
    ...hours.map((row) => [JSON.stringify(nameOfHour(row)), countsOf(row)] as const),
    ...days.map((row) => [JSON.stringify(nameOfDay(row)), countsOf(row)] as const),
  ]);
}

function inWords([grain, bucket, agent, channel, team, isVerified]: RowName): string {
  const when = grain === 'hour' ? new Date(bucket).toISOString() : bucket;
  const rest = `${team === NO_TEAM ? '' : ` team ${team}`}${isVerified ? ' signed' : ''}`;
  return `${grain} ${when} ${agent === EVERYBODY ? 'everybody' : `agent ${agent}`} channel ${channel}${rest}`;
}
