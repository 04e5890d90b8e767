import { Hono } from 'hono';
import { type Sparklines, SparklinesQuery } from '../../contract/sparklines.ts';
import type { Store } from '../../db/store.ts';
import { type SparklinePoint, type SparklinesOf, stepsOf } from '../../domain/sparkline.ts';
import { daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { packedJson } from '../packed.ts';
import { invalid } from '../parse.ts';
import { problem, type Refused } from '../problem.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'sparklines' | 'countedDays'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** Small lines for many rows of a board at once. */
export const sparklines = (parts: Parts): Hono<Env> => new Hono<Env>().get('/stats/sparklines', (c) => read(parts, c));

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read board', SparklinesQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, sight } = asked;
  const lines = linesIn(message);
  if ('code' in lines) return problem(c, lines);
  const { range, stepDays } = stepsOf(asked.range, await store.countedDays(site.id));
  const isVerified = isVerifiedIn(message, site.signature);
  const found = await store.sparklines(site.id, { ...lines, range, stepDays, ...(isVerified !== undefined && { isVerified }) }, sight);
  const rows = lines.keys.map((key) => rowOf(lines.by, key, found.get(key) ?? []));
  return packedJson(c, { range: { ...range }, step_days: stepDays, rows } satisfies Sparklines);
}

/** By exactly one of the three. */
function linesIn({ agents, channels, teams }: SparklinesQuery): { by: SparklinesOf; keys: readonly string[] } | Refused {
  const given = Object.entries({ agent: agents, channel: channels, team: teams }).filter(([, keys]) => keys !== undefined);
  const [by, keys] = given[0] ?? [];
  return given.length === 1 && keys ? { by: by as SparklinesOf, keys } : invalid('agents', 'must stand alone, or channels or teams in its place');
}

const rowOf = (by: SparklinesOf, key: string, points: readonly SparklinePoint[]): Row => ({
  [by]: key,
  points: points.map(({ day, ratings }): Row['points'][number] => ({ day, c: [...ratings] })),
});
type Row = Sparklines['rows'][number];
