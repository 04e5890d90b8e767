import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board, Cell } from '../../domain/board.ts';
import type { Day } from '../../domain/calendar.ts';
import { answered, countsOfAnswer, mean, merge, NO_COUNTS } from '../../domain/counts.ts';
import { type AgentId, asId, type ChannelId } from '../../domain/ids.ts';
import { matrixOf, rankAgents, rankChannels, totalOf } from '../../domain/ranking.ts';
import type { Rating } from '../../domain/rating.ts';
import { anyRating } from './any.ts';

const [ana, ben, cho, dan] = ['ana', 'ben', 'cho', 'dan'].map((name) => asId<AgentId>(name)) as [AgentId, AgentId, AgentId, AgentId];
const [chat, email] = [asId<ChannelId>('chat'), asId<ChannelId>('email')];

const countsOf = (...ratings: Rating[]) => ratings.map((rating) => countsOfAnswer(rating, false)).reduce(merge, NO_COUNTS);
const cell = (agent: AgentId | null, channel: ChannelId, ...ratings: Rating[]): Cell => ({
  agent,
  channel,
  team: null,
  isVerified: false,
  counts: countsOf(...ratings),
});
const boardOf = (...cells: Cell[]): Board => ({ seq: 0, range: { from: '2026-11-01' as Day, to: '2026-11-22' as Day }, agents: [], cells });

const anyAnswers = array(record({ agent: constantFrom(ana, ben, cho, dan), channel: constantFrom(chat, email), rating: anyRating }), {
  maxLength: 30,
});
const anyBoard = anyAnswers.map((answers) =>
  boardOf(
    ...[ana, ben, cho, dan].flatMap((agent) =>
      [chat, email].map((channel) =>
        cell(agent, channel, ...answers.filter((answer) => answer.agent === agent && answer.channel === channel).map(({ rating }) => rating)),
      ),
    ),
  ),
);

describe('a ranking', () => {
  test('is by fair score: the lower mean of many is above the best mean of one', () => {
    const many = Array.from({ length: 40 }, (_, index): Rating => (index % 8 === 0 ? 4 : 5));
    const board = boardOf(cell(ana, chat, 5), cell(ben, chat, ...many), cell(cho, chat, 2, 1, 3), cell(dan, chat, 2, 2, 2));

    expect(rankAgents(board, undefined, 1).map(({ key, rank }) => [key, rank])).toEqual([
      ['ben', 1],
      ['ana', 2],
      ['cho', 3],
      ['dan', 3],
    ]);
  });

  test('has no rank for whoever was only asked about or has few answers, and puts them last', () => {
    const asked = { ...cell(ana, chat), counts: { ...NO_COUNTS, asked: 3 } };

    expect(rankAgents(boardOf(asked, cell(cho, chat, 5), cell(ben, chat, 1, 1, 1, 1, 1))).map(({ key, rank }) => [key, rank])).toEqual([
      ['ben', 1],
      ['cho', null],
      ['ana', null],
    ]);
  });

  test('is the same whatever the order of the cells', () => {
    assert(
      property(
        anyBoard.chain((board) =>
          shuffledSubarray([...board.cells], { minLength: board.cells.length }).map((cells) => [board, { ...board, cells }] as const),
        ),
        ([board, shuffled]) => {
          expect(rankAgents(shuffled)).toEqual(rankAgents(board));
        },
      ),
    );
  });

  test('gives each a rank that is one more than the number of those above them', () => {
    assert(
      property(anyBoard, (board) => {
        const rows = rankAgents(board, undefined, 1);

        for (const { score, rank } of rows) {
          const above = rows.filter(
            ({ score: other }) => other.n > 0 && (other.mean > score.mean || (other.mean === score.mean && other.n > score.n)),
          );
          expect(rank).toBe(score.n === 0 ? null : 1 + above.length);
        }
      }),
    );
  });

  test('of one channel counts that channel only', () => {
    const board = boardOf(cell(ana, chat, 1), cell(ana, email, 5), cell(ben, chat, 3), cell(null, email, 5));

    expect(rankAgents(board, chat, 1).map(({ key, counts }) => [key, mean(counts)])).toEqual([
      ['ben', 3],
      ['ana', 1],
    ]);
  });

  test('of channels counts an interaction once, however many agents it had', () => {
    const board = boardOf(cell(ana, chat, 4), cell(ben, chat, 4), cell(null, chat, 4), cell(null, email, 5, 5));

    expect(rankChannels(board, 1).map(({ key, rank, counts }) => [key, rank, answered(counts)])).toEqual([
      ['email', 1, 2],
      ['chat', 2, 1],
    ]);
  });
});

describe('totals and the matrix', () => {
  const board = boardOf(cell(ana, chat, 4), cell(ben, chat, 4), cell(null, chat, 4), cell(null, email, 5, 5), cell(ana, email, 5));

  test('the total counts every interaction once, of the board or of one channel', () => {
    expect([totalOf(board), totalOf(board, chat)]).toEqual([countsOf(4, 5, 5), countsOf(4)]);
  });

  test('the matrix has every agent by channel, and not the channels themselves', () => {
    const matrix = [...matrixOf(board)].map(([agent, channels]) => [agent, [...channels]]);

    expect(matrix).toEqual([
      [
        ana,
        [
          [chat, countsOf(4)],
          [email, countsOf(5)],
        ],
      ],
      [ben, [[chat, countsOf(4)]]],
    ]);
  });
});
