import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_COUNTS } from '../../domain/counts.ts';
import { poolOfRows, rank } from '../../domain/rank.ts';
import { scoreOf } from '../../domain/score.ts';
import { anyRows, countsOf, VECTOR_BOARDS } from './boards.ts';

const summary = (rows: ReturnType<typeof rank>) => rows.map(({ key, rank: place, lane }) => [key, place, lane]);

describe('rows', () => {
  test.each(VECTOR_BOARDS)('stand in the order that another program gave them', ({ counted, agents }) => {
    const rows = rank(new Map([...counted].map(([key, ratings]) => [key, { ...NO_COUNTS, ratings }])), 0);

    expect(rows.filter(({ counts }) => counts.ratings.some((count) => count > 0)).map(({ key }) => key)).toEqual(
      agents.filter(({ n }) => n > 0).map(({ id }) => id),
    );
    expect(rows.map(({ score }) => score)).toEqual(rows.map(({ counts }) => scoreOf(counts.ratings, poolOfRows(rows))));
  });

  test('with few answers stand apart, without a rank, and those without any last', () => {
    const rows = rank(
      new Map([
        ['nobody', NO_COUNTS],
        ['brief', countsOf(0, 0, 0, 0, 4)],
        ['low', countsOf(5, 0, 0, 0, 0)],
        ['high', countsOf(0, 0, 0, 0, 5)],
      ]),
    );

    expect(summary(rows)).toEqual([
      ['high', 1, 'ranked'],
      ['low', 2, 'ranked'],
      ['brief', null, 'needs more answers'],
      ['nobody', null, 'needs more answers'],
    ]);
    expect(rows.map(({ rankInterval }) => rankInterval !== null)).toEqual([true, true, false, false]);
  });

  test('a perfect mean of a few does not beat a very good one of many', () => {
    const rows = rank(
      new Map([...Array(8)].map((_, index) => [`agent-${index}`, index === 0 ? countsOf(0, 0, 0, 0, 5) : countsOf(2, 2, 4, 14, 78)])),
    );

    expect(rows[0]?.key).toBe('agent-0');
    const among = rank(new Map([...rows.map(({ key, counts }) => [key, counts] as const), ['many', countsOf(0, 0, 1, 9, 190)]]));
    expect(among[0]?.key).toBe('many');
  });

  test('with equal scores of equally many answers share a rank, and the next one is skipped', () => {
    const rows = rank(
      new Map([
        ['a', countsOf(0, 0, 0, 6, 0)],
        ['b', countsOf(0, 0, 3, 0, 3)],
        ['c', countsOf(0, 0, 0, 0, 6)],
        ['d', countsOf(6, 0, 0, 0, 0)],
      ]),
    );

    expect(rows.map(({ key, rank: place }) => [key, place])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 2],
      ['d', 4],
    ]);
  });

  test('the minimum is the asker’s to choose, but nobody is ranked without an answer', () => {
    const rows = rank(
      new Map([
        ['a', countsOf(0, 0, 0, 0, 1)],
        ['b', NO_COUNTS],
      ]),
      0,
    );

    expect(summary(rows)).toEqual([
      ['a', 1, 'ranked'],
      ['b', null, 'needs more answers'],
    ]);
  });

  test('a rank lies in its interval, unless the tie is broken by the number of answers', () => {
    assert(
      property(anyRows, (all) => {
        for (const { rank: place, rankInterval } of rank(new Map(all.map((ratings, index) => [`${index}`, { ...NO_COUNTS, ratings }])))) {
          if (place === null || rankInterval === null) continue;
          expect(rankInterval.best <= place && place <= rankInterval.worst).toBe(true);
        }
      }),
    );
  });
});
