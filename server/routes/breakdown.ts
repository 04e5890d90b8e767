import { Hono } from 'hono';
import { type Breakdown, BreakdownQuery } from '../../contract/leaderboard.ts';
import type { Store } from '../../db/store.ts';
import { type Board, boardOf, boardOfTeam } from '../../domain/board.ts';
import { oncePerBoard } from '../../domain/once-per-board.ts';
import { matrixOf, rankAgents, rankChannels, rankTeams, totalOf } from '../../domain/ranking.ts';
import { daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { seenBoard } from '../eyes.ts';
import type { Identity } from '../identity.ts';
import { scored } from '../messages.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'board'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** The leaderboard's counts with their scores, for programs that do not compute them. */
export const breakdown = (parts: Parts): Hono<Env> => new Hono<Env>().get('/stats/breakdown', (c) => read(parts, c));

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read board', BreakdownQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, range, eyes } = asked;
  if (eyes.faces === 'hidden' && message.by.includes('agent')) return problem(c, 'agents_not_shown');
  const board = seenBoard(await store.board(site.id, range, eyes.sight), eyes);
  const { by, channel, team } = message;
  return json(c, 200, breakdownMessage(board, { by, channel, team, isVerified: isVerifiedIn(message, site.signature) }));
}

type Wanted = Pick<BreakdownQuery, 'by' | 'channel' | 'team'> & { readonly isVerified: boolean | undefined };

/** Once for all who were given the same board, as those are who ask at one moment. */
const breakdownMessage = oncePerBoard((board, { by, channel, team, isVerified }: Wanted): Breakdown => {
  const asSigned = isVerified === undefined ? board : boardOf(board, isVerified);
  const seen = team === undefined ? asSigned : boardOfTeam(asSigned, team);
  return { range: { ...seen.range }, total: scored(totalOf(seen, channel)), rows: rowsBy[by](seen, channel) };
});

type Channel = BreakdownQuery['channel'];

/** Agents, channels and teams come best first, cells as the board has them. */
const rowsBy: Record<BreakdownQuery['by'], (board: Board, channel: Channel) => Breakdown['rows']> = {
  agent: (board, channel) => {
    const nameOf = namesOn(board);
    return rankAgents(board, channel).map(({ key, counts }) => ({ ...NOTHING, agent: nameOf(key), ...scored(counts) }));
  },
  channel: (board, only) =>
    rankChannels(board)
      .filter(({ key }) => only === undefined || key === only)
      .map(({ key, counts }) => ({ ...NOTHING, channel: key, ...scored(counts) })),
  team: (board, only) => rankTeams(board, only).map(({ key, counts }) => ({ ...NOTHING, team: key, ...scored(counts) })),
  'agent,channel': (board, only) => {
    const nameOf = namesOn(board);
    return [...matrixOf(board)].flatMap(([agent, cells]) =>
      [...cells].flatMap(([channel, counts]) =>
        only === undefined || channel === only ? [{ ...NOTHING, agent: nameOf(agent), channel, ...scored(counts) }] : [],
      ),
    );
  },
};

const NOTHING = { agent: null, channel: null, team: null };

/** Whoever has a cell stands among the board's agents; an id is a good enough name if ever one does not. */
function namesOn(board: Board): (id: Board['agents'][number]['id']) => Board['agents'][number] {
  const names = new Map(board.agents.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
