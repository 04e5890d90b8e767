import { Hono } from 'hono';
import { type Leaderboard, LeaderboardQuery } from '../../contract/leaderboard.ts';
import type { Store } from '../../db/store.ts';
import { may, type Viewer } from '../../domain/access.ts';
import type { Board } from '../../domain/board.ts';
import { addDays } from '../../domain/calendar.ts';
import { oncePerBoard } from '../../domain/once-per-board.ts';
import { type AskedDays, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { seenBoard } from '../eyes.ts';
import type { Identity } from '../identity.ts';
import { nameOfActor } from '../listing.ts';
import { agentMessages, countsMessage, momentOf } from '../messages.ts';
import { packedJson } from '../packed.ts';
import { problem } from '../problem.ts';
import { viewerMark } from '../viewer-mark.ts';

interface Parts {
  readonly store: Pick<Store, 'board' | 'user'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** The counts that a leaderboard is computed from, and the move up to which they are right. */
export const leaderboard = (parts: Parts): Hono<Env> => new Hono<Env>().get('/leaderboard', (c) => read(parts, c));

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const at = now();
  const asked = await daysAskedByStaff(c, identity, 'read board', LeaderboardQuery, at);
  if ('code' in asked) return problem(c, asked);
  const board = seenBoard(await store.board(asked.site.id, asked.range, asked.eyes.sight), asked.eyes);
  return packedJson(c, leaderboardMessage(asked, board, readerOf(asked.viewer, await nameOfActor(store, asked.actor)), at));
}

const readerOf = (viewer: Viewer, name: string | null): Leaderboard['you'] => ({
  name,
  role: viewer.kind,
  agent: viewer.kind === 'agent' ? viewer.agent : null,
  may_read_words: may(viewer, 'read words'),
  may_exclude: may(viewer, 'exclude'),
});

function leaderboardMessage(
  asked: Pick<AskedDays<unknown>, 'site' | 'calendar' | 'viewer' | 'actor' | 'eyes'>,
  board: Board,
  you: Leaderboard['you'],
  at: number,
): Leaderboard {
  const { site, calendar } = asked;
  const today = calendar.hourOf(at).day;
  return {
    site: { key: site.key, name: site.name, time_zone: site.timeZone, signature: site.signature },
    ranking: site.ranking,
    you,
    viewer: viewerMark(asked),
    range: { ...board.range },
    today,
    tomorrow_at: momentOf(calendar.startOf(addDays(today, 1))),
    as_of: momentOf(at),
    seq: board.seq,
    ...countsOn(board),
  };
}

/** Once for all who were given the same board, as those are who ask at one moment. */
const countsOn = oncePerBoard(
  (board): Pick<Leaderboard, 'agents' | 'cells'> => ({
    agents: agentMessages(board.agents),
    cells: board.cells.map(({ isVerified, counts, ...cell }) => ({ ...cell, verified: isVerified, counts: countsMessage(counts) })),
  }),
);
