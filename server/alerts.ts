import type { AlarmMessage, Alerts } from '../contract/alerts.ts';
import type { Store } from '../db/store.ts';
import type { Stretch } from '../db/stream-store.ts';
import { budgetOf, type Watch, watchFor } from '../domain/alarm.ts';
import { TURNS, type Turn } from '../domain/alarm-points.ts';
import { type Alarm, alarmsIn, usualOf } from '../domain/alarm-runs.ts';
import { addDays, type Calendar, type Day } from '../domain/calendar.ts';
import { type RatingCounts, ratingSum, ratingTotal } from '../domain/counts.ts';
import type { SiteId } from '../domain/ids.ts';
import { momentsOf } from '../domain/period.ts';
import { STREAMS, type Stream } from '../domain/watched-stream.ts';
import { takingBreaks } from './breaks.ts';
import { momentOf } from './messages.ts';
import { type Usual, usualFor, usualMessage, type Watching } from './usual.ts';

type Parts = Pick<Store, 'buckets' | 'agents'>;

/** What is watched, in whose days, and how rarely it may be wrong. */
export interface Wanted extends Watching {
  readonly calendar: Calendar;
  readonly weeks: number;
}

/** What changed in these days, found without holding up anybody: read bucket by bucket, and weighed with breaks. */
export async function findAlerts(store: Parts, site: SiteId, wanted: Wanted, now: number): Promise<Alerts> {
  const { range, calendar, weeks } = wanted;
  const interval = addDays(range.from, HOURLY_DAYS_MAX - 1) >= range.to ? 'hour' : 'day';
  const lines = await linesOf(store, site, wanted, interval);
  const usual = await usualFor(store, site, wanted);
  const budget = budgetFor(lines, weeks);
  const found = usual ? await weigh(lines, usual, budget.answers) : [];
  const names = new Map((found.length > 0 ? await store.agents(site) : []).map(({ id, name }) => [id as string, name]));
  const alarms = found.map((one) => alarmMessage(one, calendar, names)).sort(newestFirst);
  return {
    range: { ...range },
    as_of: momentOf(now),
    interval,
    budget,
    thresholds: usual && thresholdsOf(usual, budget.answers),
    baseline: usual && usualMessage(usual),
    alarms: alarms.slice(0, ALARMS_MAX),
    total: alarms.length,
  };
}

const HOURLY_DAYS_MAX = 2; // In a day or two, days would come too late to tell anything.
const ALARMS_MAX = 200; // Who has more does not read them one by one.

/** The buckets of one agent, channel or team that have answers, in the order of time. */
interface Line {
  readonly of: Stream;
  readonly key: string;
  readonly at: (Day | number)[];
  readonly ratings: RatingCounts[];
}

async function linesOf(store: Parts, site: SiteId, wanted: Wanted, interval: Alerts['interval']): Promise<readonly Line[]> {
  const lines: Record<Stream, Map<string, Line>> = { agent: new Map(), channel: new Map(), team: new Map() };
  for await (const { at, streams } of store.buckets(site, stretchOf(wanted, interval), wanted.isVerified, wanted.sight)) {
    for (const { of, key, ratings } of streams) {
      const line = lines[of].get(key) ?? { of, key, at: [], ratings: [] };
      lines[of].set(key, line);
      line.at.push(at);
      line.ratings.push(ratings);
    }
  }
  return STREAMS.flatMap((of) => [...lines[of].values()]);
}

const stretchOf = ({ range, calendar }: Wanted, interval: Alerts['interval']): Stretch =>
  interval === 'day' ? { by: 'day', range } : { by: 'hour', ...momentsOf(range, calendar) };

/** Answers a week as they came between the first and the last of them; less than a day of them counts as one. */
function budgetFor(lines: readonly Line[], weeks: number): Alerts['budget'] {
  const streams = lines.length;
  const moments = lines.flatMap(({ at }) => [at[0], at.at(-1)]).map((at) => (typeof at === 'number' ? at : Date.parse(at ?? '')));
  const [first, last] = moments.reduce(([least, most], at) => [Math.min(least, at), Math.max(most, at)], [Number.POSITIVE_INFINITY, 0]);
  const lasted = Math.max(1, (last - first) / DAY + (typeof lines[0]?.at[0] === 'number' ? HOUR_OF_DAY : 1)) / 7;
  const answers = lines.reduce((sum, { ratings }) => sum + ratings.reduce((total, one) => total + ratingTotal(one), 0), 0);
  const perWeek = streams > 0 ? answers / streams / lasted : 0;
  return { weeks, streams, answers_per_week: perWeek, answers: budgetOf(TURNS.length * streams, perWeek, weeks) };
}

const DAY = 86_400_000;
const HOUR_OF_DAY = 1 / 24;

const thresholdsOf = ({ everybody }: Usual, answers: number): Alerts['thresholds'] => {
  const [drop, rise] = TURNS.map((turn) => watchFor(turn, everybody, answers)?.threshold);
  return drop === undefined || rise === undefined ? null : { drop, rise };
};

/** One alarm of one line, with what was usual there. */
interface Found {
  readonly kind: Turn;
  readonly line: Line;
  readonly alarm: Alarm;
  readonly usual: RatingCounts;
}

async function weigh(lines: readonly Line[], usual: Usual, answers: number): Promise<readonly Found[]> {
  const found: Found[] = [];
  const rest = takingBreaks();
  for (const line of lines) {
    await rest();
    const own = usualOf(usual.of(line.of, line.key), usual.pool);
    for (const kind of TURNS) {
      const watch: Watch | null = watchFor(kind, own, answers);
      if (watch) found.push(...alarmsIn(watch, line.ratings).map((alarm) => ({ kind, line, alarm, usual: own })));
    }
  }
  return found;
}

function alarmMessage({ kind, line, alarm, usual }: Found, calendar: Calendar, names: ReadonlyMap<string, string>): AlarmMessage {
  const { of, key } = line;
  const [from, at] = [line.at[alarm.from] ?? 0, line.at[alarm.at] ?? 0];
  return {
    ...{ kind, of, key },
    name: (of === 'agent' && names.get(key)) || key,
    day: dayOf(at, calendar),
    at: momentOf(typeof at === 'number' ? at : calendar.startOf(at)),
    since: dayOf(from, calendar),
    before: meanOf(usual),
    after: meanOf(alarm.ratings),
    answers: ratingTotal(alarm.ratings),
  };
}

const dayOf = (at: Day | number, calendar: Calendar): Day => (typeof at === 'number' ? calendar.hourOf(at).day : at);

const meanOf = (ratings: RatingCounts): number => ratingSum(ratings) / ratingTotal(ratings);

const newestFirst = (a: AlarmMessage, b: AlarmMessage): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? -1 : 1);
