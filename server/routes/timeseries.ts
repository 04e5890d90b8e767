import { Hono } from 'hono';
import { type Timeseries, TimeseriesQuery } from '../../contract/timeseries.ts';
import type { SeriesFilter } from '../../db/series-store.ts';
import type { Store } from '../../db/store.ts';
import type { Sight } from '../../domain/access.ts';
import { addDays, type Calendar } from '../../domain/calendar.ts';
import { type AgentId, asId, type SiteId } from '../../domain/ids.ts';
import { type DayRange, momentsOf } from '../../domain/period.ts';
import { daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { meantAgents } from '../eyes.ts';
import type { Identity } from '../identity.ts';
import { momentOf, scored } from '../messages.ts';
import { invalid } from '../parse.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'days' | 'hours' | 'agents'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** How counts and scores went, day by day or hour by hour. */
export const timeseries = (parts: Parts): Hono<Env> => new Hono<Env>().get('/stats/timeseries', (c) => read(parts, c));

const HOURLY_DAYS_MAX = 92; // A quarter: 2,208 points are more than any screen has columns, and still a small answer.

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read board', TimeseriesQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, calendar, range, eyes } = asked;
  if (message.agent !== undefined && eyes.faces === 'hidden') return problem(c, 'agents_not_shown');
  const { interval } = message;
  if (interval === 'hour' && addDays(range.from, HOURLY_DAYS_MAX - 1) < range.to) {
    return problem(c, invalid('interval', `must be day for more than ${HOURLY_DAYS_MAX} days`));
  }
  const meant = await meantAgents(message.agent === undefined ? [] : [message.agent], eyes, () => store.agents(site.id));
  const of = filterOf({ ...message, agent: message.agent && (meant.get(message.agent) ?? NOBODY) }, isVerifiedIn(message, site.signature));
  const points = await pointsBy[interval](store, site.id, { range, calendar, of, sight: eyes.sight });
  return json(c, 200, { range: { ...range }, interval, points } satisfies Timeseries);
}

/** Has no rows: an id that is no name. */
const NOBODY = asId<AgentId>('\n');

interface Stretch {
  readonly range: DayRange;
  readonly calendar: Calendar;
  readonly of: SeriesFilter;
  readonly sight: Sight;
}
type Points = (store: Parts['store'], site: SiteId, stretch: Stretch) => Promise<Timeseries['points']>;

const pointsBy: Record<TimeseriesQuery['interval'], Points> = {
  day: async (store, site, { range, calendar, of, sight }) =>
    (await store.days(site, range, of, sight)).map(({ day, counts }) => ({ day, start: momentOf(calendar.startOf(day)), ...scored(counts) })),
  hour: async (store, site, { range, calendar, of, sight }) => {
    const { from, to } = momentsOf(range, calendar);
    const points = await store.hours(site, from, to, of, sight);
    return points.map(({ hour, counts }) => ({ day: calendar.hourOf(hour).day, start: momentOf(hour), ...scored(counts) }));
  },
};

const filterOf = ({ agent, channel, team }: Pick<TimeseriesQuery, 'agent' | 'channel' | 'team'>, isVerified: boolean | undefined): SeriesFilter => ({
  ...(isVerified !== undefined && { isVerified }),
  ...(agent !== undefined && { agent }),
  ...(channel !== undefined && { channel }),
  ...(team !== undefined && { team }),
});
