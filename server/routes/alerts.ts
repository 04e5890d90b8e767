import { Hono } from 'hono';
import { type AlarmMessage, type Alerts, AlertsQuery } from '../../contract/alerts.ts';
import type { Store } from '../../db/store.ts';
import { findAlerts } from '../alerts.ts';
import { daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { type Kept, keepingFor } from '../kept.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'buckets' | 'agents'>;
  readonly identity: Identity;
  readonly now: () => number;
  readonly elapsed: () => number;
}

const LIFE = 60_000; // A change that took days to show may wait for a minute.

/** What changed beyond chance, as far as somebody sees it. */
export function alerts(parts: Parts): Hono<Env> {
  const kept = keepingFor(LIFE, parts.elapsed);
  return new Hono<Env>().get('/alerts', (c) => read({ ...parts, kept }, c));
}

async function read({ store, identity, now, kept }: Parts & { readonly kept: Kept }, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read board', AlertsQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, calendar, range, sight, viewer, eyes } = asked;
  const wanted = { range, isVerified: isVerifiedIn(message, site.signature), sight, weeks: message.weeks };
  const found = await kept(JSON.stringify([site.id, site.timeZone, wanted]), () => findAlerts(store, site.id, { ...wanted, calendar }, now()));
  return json(
    c,
    200,
    toldOf(found, ({ kind, of }) => of !== 'agent' || (eyes.faces !== 'hidden' && (kind === 'rise' || viewer.kind !== 'wall'))),
  );
}

/** Where no numbers of agents are seen, none of them has changed; and nobody is told before everybody that their customers are less happy. */
function toldOf(found: Alerts, isTold: (alarm: AlarmMessage) => boolean): Alerts {
  const alarms = found.alarms.filter(isTold);
  return { ...found, alarms, total: found.total - found.alarms.length + alarms.length };
}
