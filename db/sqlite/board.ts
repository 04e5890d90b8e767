import { and, between, eq } from 'drizzle-orm';
import type { Board } from '../../domain/board.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { DayRange } from '../../domain/period.ts';
import type { Db } from './connection.ts';
import { lastSeq } from './moves.ts';
import { agents, EVERYBODY, rollupDays } from './schema.ts';
import type { Statements } from './statements.ts';
import { countsOf, sumsOf } from './tallies.ts';

/** The board of these days and the last move it holds, from one moment. Reads the rows of these days and no others. */
export function boardOf(db: Db, statements: Statements, siteId: SiteId, range: DayRange): Board {
  return db.transaction(() => {
    const rows = cellRows(db, siteId, range);
    const credited = new Set(rows.map(({ agent }) => agent));
    return {
      seq: lastSeq(statements, siteId),
      range,
      agents: namedAgents(db, siteId).filter(({ id }) => credited.has(id)),
      cells: rows.map(({ agent, channel, ...tally }) => ({ agent: agent === EVERYBODY ? null : agent, channel, counts: countsOf(tally) })),
    };
  });
}

const cellRows = (db: Db, siteId: SiteId, { from, to }: DayRange) =>
  db
    .select({ agent: rollupDays.agentId, channel: rollupDays.channelId, ...sumsOf(rollupDays) })
    .from(rollupDays)
    .where(and(eq(rollupDays.siteId, siteId), between(rollupDays.day, from, to)))
    .groupBy(rollupDays.agentId, rollupDays.channelId)
    .orderBy(rollupDays.agentId, rollupDays.channelId)
    .all();

const namedAgents = (db: Db, siteId: SiteId) => db.select({ id: agents.id, name: agents.name }).from(agents).where(eq(agents.siteId, siteId)).all();
