import { Hono } from 'hono';
import { type Leaderboard, LeaderboardQuery } from '../../contract/leaderboard.ts';
import type { Site, Store } from '../../db/store.ts';
import type { Board } from '../../domain/board.ts';
import { addDays, type Calendar } from '../../domain/calendar.ts';
import { daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { agentMessages, countsMessage, momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'board'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** The counts that a leaderboard is computed from, and the move up to which they are right. */
export const leaderboard = (parts: Parts): Hono<Env> => new Hono<Env>().get('/leaderboard', (c) => read(parts, c));

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const at = now();
  const asked = await daysAskedByStaff(c, identity, 'read board', LeaderboardQuery, at);
  if ('code' in asked) return problem(c, asked);
  const { site, calendar, range, sight } = asked;
  return json(c, 200, leaderboardMessage(site, await store.board(site.id, range, sight), calendar, at));
}

function leaderboardMessage(site: Site, board: Board, calendar: Calendar, at: number): Leaderboard {
  const today = calendar.hourOf(at).day;
  return {
    site: { name: site.name, time_zone: site.timeZone },
    range: { ...board.range },
    today,
    tomorrow_at: momentOf(calendar.startOf(addDays(today, 1))),
    as_of: momentOf(at),
    seq: board.seq,
    agents: agentMessages(board.agents),
    cells: board.cells.map(({ agent, channel, isVerified, counts }) => ({ agent, channel, verified: isVerified, counts: countsMessage(counts) })),
  };
}
