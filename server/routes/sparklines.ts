import { Hono } from 'hono';
import { type Sparklines, SparklinesQuery } from '../../contract/sparklines.ts';
import type { SparklineFilter } from '../../db/series-store.ts';
import type { Store } from '../../db/store.ts';
import type { AgentId } from '../../domain/ids.ts';
import { type SparklinePoint, type SparklinesOf, stepsOf } from '../../domain/sparkline.ts';
import { type AskedDays, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { meantAgents } from '../eyes.ts';
import type { Identity } from '../identity.ts';
import { packedJson } from '../packed.ts';
import { invalid } from '../parse.ts';
import { problem, type Refused } from '../problem.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'sparklines' | 'countedDays' | 'agents'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** Small lines for many rows of a board at once. */
export const sparklines = (parts: Parts): Hono<Env> => new Hono<Env>().get('/stats/sparklines', (c) => read(parts, c));

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read board', SparklinesQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, eyes } = asked;
  const lines = linesIn(message);
  if ('code' in lines) return problem(c, lines);
  if (lines.by === 'agent' && eyes.faces === 'hidden') return problem(c, 'agents_not_shown');
  const { range, stepDays } = stepsOf(asked.range, await store.countedDays(site.id));
  const rows = await rowsOf(store, asked, { ...lines, range, stepDays });
  return packedJson(c, { range: { ...range }, step_days: stepDays, rows } satisfies Sparklines);
}

type Row = Sparklines['rows'][number];

/** A row for each key, by the ids that were asked for and are seen. */
async function rowsOf(store: Parts['store'], { site, message, eyes }: AskedDays<SparklinesQuery>, of: SparklineFilter): Promise<Row[]> {
  const isVerified = isVerifiedIn(message, site.signature);
  const meant: ReadonlyMap<string, string> =
    of.by === 'agent'
      ? await meantAgents(of.keys as readonly AgentId[], eyes, () => store.agents(site.id))
      : new Map(of.keys.map((key) => [key, key]));
  const found = await store.sparklines(site.id, { ...of, keys: [...meant.values()], ...(isVerified !== undefined && { isVerified }) }, eyes.sight);
  return of.keys.map((key) => rowOf(of.by, key, found.get(meant.get(key) ?? '') ?? []));
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
