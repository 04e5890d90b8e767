import { beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown, Leaderboard } from '../../../contract/leaderboard.ts';
import type { Timeseries } from '../../../contract/timeseries.ts';
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

    const counted = Object.fromEntries(
      cells.map(({ agent, channel, counts }) => [`${agent ?? ''}\t${channel}`, [...counts.ratings, counts.comments]]),
    );
    const channels = Object.entries(reference.byChannel).map(([channel, cell]) => [`\t${channel}`, cell] as const);
    const expected = [...Object.entries(reference.byAgentChannel), ...channels];
    expect(counted).toEqual(Object.fromEntries(expected.map(([key, { counts, comments }]) => [key, [...counts, comments]])));
    expect(cells.length).toBe(expected.length);
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
