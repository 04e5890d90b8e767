import { and, between, eq } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { Board, Cell } from '../../domain/board.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { DayRange } from '../../domain/period.ts';
import type { Db } from './connection.ts';
import { lastSeq } from './moves.ts';
import { agents } from './schema.ts';
import { EVERYBODY, NO_TEAM, rollupDays } from './schema-rollups.ts';
import { isSeen } from './sight.ts';
import type { Statements } from './statements.ts';
import { countsOf, sumsOf } from './tallies.ts';

/** The board of these days, as far as somebody sees it, and the last move it holds, from one moment. Reads the rows of these days and no others. */
export function boardOf(db: Db, statements: Statements, siteId: SiteId, range: DayRange, sight: Sight): Board {
  return db.transaction(() => {
    const cells = cellsOf(db, siteId, range, sight);
    const credited = new Set(cells.map(({ agent }) => agent));
    return { seq: lastSeq(statements, siteId), range, agents: namedAgents(db, siteId).filter(({ id }) => credited.has(id)), cells };
  });
}

function cellsOf(db: Db, siteId: SiteId, range: DayRange, sight: Sight): readonly Cell[] {
  const cells = cellRows(db, siteId, range, sight).map(
    ({ agent, channel, team, isVerified, ...tally }): Cell => ({
      agent: agent === EVERYBODY ? null : agent,
      channel,
      team: team === NO_TEAM ? null : team,
      isVerified,
      counts: countsOf(tally),
    }),
  );
  // Whoever sees one agent alone has no other channel than that agent's.
  return sight.agent === undefined ? cells : cells.flatMap((cell) => [{ ...cell, agent: null }, cell]);
}

const CELL = { agent: rollupDays.agentId, channel: rollupDays.channelId, team: rollupDays.teamId, isVerified: rollupDays.isVerified };

const cellRows = (db: Db, siteId: SiteId, { from, to }: DayRange, sight: Sight) =>
  db
    .select({ ...CELL, ...sumsOf(rollupDays) })
    .from(rollupDays)
    .where(and(eq(rollupDays.siteId, siteId), between(rollupDays.day, from, to), isSeen(rollupDays, sight)))
    .groupBy(...Object.values(CELL))
    .orderBy(...Object.values(CELL))
    .all();

const namedAgents = (db: Db, siteId: SiteId) => db.select({ id: agents.id, name: agents.name }).from(agents).where(eq(agents.siteId, siteId)).all();
