import type { Site } from '../db/site-store.ts';
import type { Store } from '../db/store.ts';
import type { Agent } from '../domain/agent.ts';
import type { InteractionId } from '../domain/ids.ts';
import type { Context } from './context.ts';
import type { Sessions } from './sessions.ts';
import { sitesOf } from './site-access.ts';

interface Parts {
  readonly store: Pick<Store, 'sites' | 'memberships' | 'note'>;
  readonly sessions: Pick<Sessions, 'of'>;
}

/** An interaction with those who are credited with it. */
interface Credited {
  readonly id: InteractionId;
  readonly agents: readonly Agent[];
}

/** Whether the browser that rates is one in which a credited agent is signed in. That is written down, and the widget never sends a cookie. */
export async function isRatedByAgent({ store, sessions }: Parts, c: Context, site: Site, { id, agents }: Credited): Promise<boolean> {
  if (agents.length === 0 || c.req.header('cookie') === undefined) return false;
  const session = await sessions.of(c);
  const access = session && (await sitesOf(store, session.user)).find((one) => one.site.id === site.id);
  if (!access || !agents.some((agent) => agent.id === access.agent)) return false;
  await store.note({ site: site.id, actor: `user ${session.user.id}`, action: 'response.refuse_self_rating', subject: id, details: {} });
  return true;
}
