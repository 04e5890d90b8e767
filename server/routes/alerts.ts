import { Hono } from 'hono';
import { type Alerts, AlertsQuery } from '../../contract/alerts.ts';
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
  const { site, message, calendar, range, sight, viewer } = asked;
  const wanted = { range, isVerified: isVerifiedIn(message, site.signature), sight, weeks: message.weeks };
  const found = await kept(JSON.stringify([site.id, site.timeZone, wanted]), () => findAlerts(store, site.id, { ...wanted, calendar }, now()));
  return json(c, 200, viewer.kind === 'wall' ? fitForWall(found) : found);
}

/** Nobody is told before everybody that their customers are less happy. */
function fitForWall(found: Alerts): Alerts {
  const alarms = found.alarms.filter(({ kind, of }) => kind === 'rise' || of !== 'agent');
  return { ...found, alarms, total: alarms.length };
}
