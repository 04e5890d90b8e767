import { beforeAll, describe, expect, test } from 'vitest';
import type { Alerts } from '../../../contract/alerts.ts';
import type { Breakdown, Leaderboard } from '../../../contract/leaderboard.ts';
import type { Timeseries } from '../../../contract/timeseries.ts';
import type { ThemeStats, Words } from '../../../contract/words.ts';
import { afterwordOn } from '../../support/command.ts';
import { ECOMMERCE_FILE, ECOMMERCE_MAP, isDataAbsent, type Reference, readReference } from '../../support/ecommerce.ts';
import { openWorld, type World } from '../../support/world.ts';

// ms. Two passes over a large file on a busy machine.
const SLOW = 240_000;
const AUGUST = 'from=2023-08-01&to=2023-08-31';
let world: World;
let reference: Reference;
let rehearsed: Record<string, unknown>;
let imported: Record<string, unknown>;

beforeAll(async () => {
  if (isDataAbsent) return;
  reference = readReference();
  world = await openWorld();
  rehearsed = await importing('--dry-run');
  imported = await importing();
  return world.close;
}, SLOW);

async function importing(...options: string[]): Promise<Record<string, unknown>> {
  const { code, stdout } = await afterwordOn(world.folder, 'import', ECOMMERCE_FILE, '--map', ECOMMERCE_MAP, '--json', ...options);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function get<Message>(path: string): Promise<Message> {
  const answer = await world.send('GET', `/api/v1/${path}`, undefined, { isStaff: true });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Message;
}

type Scored = Breakdown['total'];
const cellOf = ({ counts, score }: Scored) => ({ counts: counts.ratings, n: score.n, mean: score.mean, csat: score.csat, comments: counts.comments });
const cellsOf = (cells: Reference['byAgent']) =>
  Object.fromEntries(Object.entries(cells).map(([key, { counts, n, mean, csat, comments }]) => [key, { counts, n, mean, csat, comments }]));

describe('a month of a real support, imported, is on the board as another program counted it', () => {
  test.skipIf(isDataAbsent)('every record, and the dry run had said so', () => {
    expect(imported).toMatchObject({ records: reference.rows, created: reference.rows, unreadable: [], refused: [], agents: 1364 });
    expect(rehearsed).toEqual({ ...imported, dry_run: true, imported: false });
  });

  test.skipIf(isDataAbsent).each([
    ['agent', 'byAgent'],
    ['channel', 'byChannel'],
    ['agent,channel', 'byAgentChannel'],
  ] as const)('every cell by %s, and no other', async (by, key) => {
    const { total, rows } = await get<Breakdown>(`stats/breakdown?by=${by}&${AUGUST}`);

    const found = rows.map((row) => [[row.agent?.id, row.channel].filter((part) => part).join('\t'), cellOf(row)]);
    expect(found.length).toBe(Object.keys(reference[key]).length);
    expect(Object.fromEntries(found)).toEqual(cellsOf(reference[key]));
    expect({ overall: cellOf(total) }).toEqual(cellsOf({ overall: reference.overall }));
  });

  test.skipIf(isDataAbsent)('every day, of all channels and of each, and no other', async () => {
    const daysOf = async (query: string, ending: string) => {
      const { points } = await get<Timeseries>(`stats/timeseries?interval=day&period=all${query}`);
      return points.map((point) => [`${point.day}${ending}`, cellOf(point)]);
    };
    const channels = Object.keys(reference.byChannel);

    expect(Object.fromEntries(await daysOf('', ''))).toEqual(cellsOf(reference.byDay));
    const byChannel = await Promise.all(channels.map((channel) => daysOf(`&channel=${channel}`, `\t${channel}`)));
    expect(Object.fromEntries(byChannel.flat())).toEqual(cellsOf(reference.byDayChannel));
  });

  test.skipIf(isDataAbsent)('every cell of the leaderboard, and no other', async () => {
    const { cells } = await get<Leaderboard>('leaderboard?period=all');

    // A cell is of one team; the reference counts them together.
    const counted: Record<string, number[]> = {};
    for (const { agent, channel, counts } of cells) {
      const key = `${agent ?? ''}\t${channel}`;
      counted[key] = [...counts.ratings, counts.comments].map((count, index) => count + (counted[key]?.[index] ?? 0));
    }
    const channels = Object.entries(reference.byChannel).map(([channel, cell]) => [`\t${channel}`, cell] as const);
    const expected = [...Object.entries(reference.byAgentChannel), ...channels];
    expect(counted).toEqual(Object.fromEntries(expected.map(([key, { counts, comments }]) => [key, [...counts, comments]])));
    expect(Object.keys(counted).length).toBe(expected.length);
  });
});

test.skipIf(isDataAbsent)(
  'importing it again changes no row of any table',
  async () => {
    const before = world.rows();

    expect(await importing()).toMatchObject({ created: 0, changed: 0, already_there: reference.rows });

    expect(world.rows()).toEqual(before);
  },
  SLOW,
);

test.skipIf(isDataAbsent)('the doctor finds no difference', async () => {
  const { code, stdout } = await afterwordOn(world.folder, 'doctor', '--json');

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ storage: 'sound', sites: [{ answers: reference.rows, differences: [] }] });
});

describe('what customers of that month wrote', () => {
  // The words that stand out in the first place in the 10,484 remarks of the file that this one is a part of.
  const STANDING_OUT =
    'not bad shopzilla product worst service poor order issue dont call time days delivery resolved still experience return received delivered';

  test.skipIf(isDataAbsent)('stands out as it does in the whole of their file', async () => {
    const { comments, low, five } = await get<Words>(`stats/words?${AUGUST}`);
    const phrases = low.flatMap(({ phrase, also }) => [phrase, ...also]);

    expect(comments).toBe(reference.overall.comments);
    expect(low.slice(0, 2).map(({ phrase }) => phrase)).toEqual(['not', 'bad']);
    expect(STANDING_OUT.split(' ').filter((word) => !phrases.includes(word))).toEqual([]);
    expect(five.slice(0, 3).map(({ phrase }) => phrase)).toEqual(['good', 'nice', 'thank']);
  });

  test.skipIf(isDataAbsent)('is about nine themes, of which the unsolved are the least happy', async () => {
    const { themes, steps } = await get<ThemeStats>(`stats/themes?${AUGUST}`);
    const [worst] = themes.toSorted((a, b) => (b.low_share ?? 0) - (a.low_share ?? 0));

    expect([themes.length, steps.length, worst?.name]).toEqual([9, 31, 'Not resolved']);
    expect(themes.find(({ name }) => name === 'The agent')?.low_share).toBeLessThan(0.25);
  });

  test.skipIf(isDataAbsent)('nor did anything change in it that chance could not do so often', async () => {
    const { baseline, budget, total } = await get<Alerts>(`alerts?${AUGUST}`);

    expect(baseline).toMatchObject({ source: 'range', answers: 13_729 });
    expect(budget.streams).toBeGreaterThan(1364);
    expect(total).toBe(0);
  });
});
