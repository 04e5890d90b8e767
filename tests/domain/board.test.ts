import { array, assert, constantFrom, integer, property, record, shuffledSubarray, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agent } from '../../domain/agent.ts';
import { applyMoves, type Board, boardOf, boardOfTeam, type Cell } from '../../domain/board.ts';
import { addDays, type Day } from '../../domain/calendar.ts';
import { countsOfAnswer, difference, isNothing, merge, NO_COUNTS } from '../../domain/counts.ts';
import { type AgentId, asId, type ChannelId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import { isWithin } from '../../domain/period.ts';
import { rankTeams, totalOf } from '../../domain/ranking.ts';
import { anyRating } from './any.ts';

const agent = (name: string): Agent => ({ id: asId<AgentId>(name.toLowerCase()), name });
const [ana, ben, cho] = [agent('Ana'), agent('Ben'), agent('Cho')];
const [chat, email] = [asId<ChannelId>('chat'), asId<ChannelId>('email')];
const today = '2026-11-22' as Day;
const range = { from: addDays(today, -6), to: today };
const empty: Board = { seq: 0, range, agents: [], cells: [] };

const moveOf = (seq: number, answer: Partial<Move>): Move => ({
  seq,
  hour: 0,
  day: today,
  channel: chat,
  agents: [ana],
  team: null,
  isVerified: false,
  change: countsOfAnswer(5, false),
  ...answer,
});

/** Few agents, channels and days, so that they meet; every fourth move takes something away again. */
const anyMoves = array(
  record({
    daysAgo: integer({ min: 0, max: 8 }),
    channel: constantFrom(chat, email),
    team: constantFrom(null, 'Billing', 'Returns'),
    agents: subarray([ana, ben, cho]),
    surname: constantFrom('', ' Ruiz', ' Kim'),
    rating: anyRating,
    kind: constantFrom('answer', 'change', 'removal', 'exposure'),
  }),
  { maxLength: 40 },
).map((steps) =>
  steps.map(({ daysAgo, channel, team, agents, surname, rating, kind }, index) => {
    const answer = countsOfAnswer(rating, rating === 1);
    const changes = {
      answer,
      change: difference(countsOfAnswer(4, true), answer),
      removal: difference(NO_COUNTS, answer),
      exposure: { ...NO_COUNTS, asked: 1, shown: 1 },
    };
    return moveOf(index + 1, {
      day: addDays(today, -daysAgo),
      channel,
      team,
      agents: agents.map(({ id, name }) => ({ id, name: name + surname })),
      change: changes[kind as keyof typeof changes],
    });
  }),
);

const follow = (board: Board, moves: readonly Move[]): Board => moves.reduce((sofar, move) => applyMoves(sofar, [move]), board);

/** Cells by name, since their order says nothing. */
const cellsOf = ({ cells }: Board) =>
  Object.fromEntries(cells.map(({ agent: whose, channel, team, counts }) => [`${whose} ${channel} ${team}`, counts]));

/** The names on the board, by id. */
const namesOn = ({ agents }: Board) => Object.fromEntries(agents.map(({ id, name }) => [id, name]));

/** The board, counted from all moves at once for one cell after another. */
function recount(moves: readonly Move[]): Board {
  const inRange = moves.filter(({ day }) => isWithin(day, range));
  const cells = [null, ana, ben, cho].flatMap((whose) =>
    [chat, email].flatMap((channel) =>
      [null, 'Billing', 'Returns'].map((team): Cell => {
        const ours = inRange.filter(
          (move) => move.channel === channel && move.team === team && (whose === null || move.agents.some(({ id }) => id === whose.id)),
        );
        return { agent: whose?.id ?? null, channel, team, isVerified: false, counts: ours.map(({ change }) => change).reduce(merge, NO_COUNTS) };
      }),
    ),
  );
  const filled = cells.filter(({ counts }) => !isNothing(counts));
  const named = new Map(moves.flatMap(({ agents }) => agents).map((one) => [one.id, one]));
  return { seq: moves.length, range, agents: [...named.values()].filter(({ id }) => filled.some((cell) => cell.agent === id)), cells: filled };
}

describe('a board', () => {
  test('that followed every move is the board counted afresh', () => {
    assert(
      property(anyMoves, integer({ min: 0, max: 40 }), (moves, at) => {
        const snapshot = recount(moves.slice(0, at));
        const followed = follow(snapshot, moves.slice(at));

        expect(cellsOf(followed)).toEqual(cellsOf(recount(moves)));
        expect(namesOn(followed)).toEqual(namesOn(recount(moves)));
        expect(followed.seq).toBe(moves.length);
      }),
    );
  });

  test('that hears many moves at once, and some of them again, is the one that heard each of them alone', () => {
    assert(
      property(anyMoves, integer({ min: 0, max: 40 }), integer({ min: 0, max: 40 }), (moves, at, back) => {
        const before = follow(empty, moves.slice(0, at));

        expect(applyMoves(before, [...moves.slice(Math.max(0, at - back)), ...moves.slice(-back)])).toEqual(follow(before, moves.slice(at)));
      }),
    );
  });

  test('that hears a move again, however late, does not change', () => {
    assert(
      property(anyMoves, (moves) => {
        const board = follow(empty, moves);

        for (const move of moves) expect(applyMoves(board, [move])).toBe(board);
      }),
    );
  });

  test('comes out the same in whatever order independent moves were committed', () => {
    const inOrderOf = (moves: readonly Move[]) =>
      follow(
        empty,
        moves.map((move, index) => ({ ...move, seq: index + 1 })),
      );

    assert(
      property(
        anyMoves.chain((moves) => shuffledSubarray(moves, { minLength: moves.length }).map((shuffled) => [moves, shuffled] as const)),
        ([moves, shuffled]) => {
          expect(cellsOf(inOrderOf(shuffled))).toEqual(cellsOf(inOrderOf(moves)));
        },
      ),
    );
  });

  test('credits two agents fully, and their channel once', () => {
    const board = applyMoves(empty, [moveOf(1, { agents: [ana, ben] })]);

    const five = countsOfAnswer(5, false);
    expect(cellsOf(board)).toEqual({ 'null chat null': five, 'ana chat null': five, 'ben chat null': five });
  });

  test('keeps up with moves outside its range without counting them', () => {
    const board = applyMoves(empty, [moveOf(7, { day: addDays(today, -7) })]);

    expect(board).toEqual({ ...empty, seq: 7 });
  });

  test('calls agents what they were called last', () => {
    const renamed = follow(empty, [moveOf(1, { agents: [ana, ben] }), moveOf(2, { agents: [{ ...ana, name: 'Ana Ruiz' }] })]);

    expect(namesOn(renamed)).toEqual({ ana: 'Ana Ruiz', ben: 'Ben' });
  });
});

test('a board can be read of what was signed alone, or of the rest, with those who have a part in it', () => {
  const moves = [moveOf(1, { isVerified: true }), moveOf(2, { agents: [ben] }), moveOf(3, { agents: [ben], channel: email })];
  const board = applyMoves(empty, moves);

  expect(boardOf(board, true)).toMatchObject({ seq: 3, agents: [ana], cells: [{ agent: null }, { agent: ana.id }] });
  expect(boardOf(board, false)).toMatchObject({ agents: [ben], cells: [{}, {}, {}, {}] });
});

describe('a board with teams', () => {
  const moves = [moveOf(1, { team: 'Billing' }), moveOf(2, { team: 'Returns', channel: email, agents: [ben] }), moveOf(3, { agents: [ben] })];
  const board = applyMoves(empty, moves);

  test('keeps their counts apart, and in sum they are what they were', () => {
    expect(board.cells.filter((cell) => cell.agent === null).map(({ channel, team }) => [channel, team])).toEqual([
      ['chat', 'Billing'],
      ['email', 'Returns'],
      ['chat', null],
    ]);
    expect(totalOf(board).ratings).toEqual([0, 0, 0, 0, 3]);
  });

  test('can be read of one of them, with those who have a part in it', () => {
    expect(boardOfTeam(board, 'Returns')).toMatchObject({ agents: [ben], cells: [{ agent: null }, { agent: ben.id }] });
  });

  test('can be ranked, over all channels or one', () => {
    expect(rankTeams(board).map(({ key }) => key)).toEqual(['Billing', 'Returns']);
    expect(rankTeams(board, email).map(({ key }) => key)).toEqual(['Returns']);
  });
});
