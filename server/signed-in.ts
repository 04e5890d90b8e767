import type { Session } from '../db/people-store.ts';
import type { Site } from '../db/site-store.ts';
import type { Store } from '../db/store.ts';
import type { Viewer } from '../domain/access.ts';
import { mediaTypeOf } from './body.ts';
import type { Context } from './context.ts';
import type { Way } from './identity.ts';
import { isFromOwnPage } from './origin.ts';
import type { Refused } from './problem.ts';
import type { Sessions } from './sessions.ts';
import { type SiteAccess, sitesOf } from './site-access.ts';

interface Parts {
  readonly store: Pick<Store, 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'of'>;
  readonly baseUrl: string | null;
}

/** Who is signed in and asks for themselves, whatever the site; a Refused where nobody is, or where another page asks in their name. */
export type PersonOf = (c: Context) => Promise<Session | Refused>;

/** Reads the session of a request that may change something only where a page of ours sent it, as JSON. */
export const personOf =
  ({ sessions, baseUrl }: Omit<Parts, 'store'>): PersonOf =>
  async (c) => {
    const session = await sessions.of(c);
    return session ? (refusalOf(c, baseUrl) ?? session) : { code: 'unauthorized' };
  };

/** Recognises staff by who is signed in. */
export function bySession({ store, ...parts }: Parts): Way {
  const person = personOf(parts);
  return async (c) => {
    const session = await person(c);
    if ('code' in session) return session.code === 'unauthorized' ? null : session;
    const { user } = session;
    return {
      actor: `user ${user.id}`,
      async at(key) {
        const sites = await sitesOf(store, user);
        return seenBy(key === undefined ? sites[0] : sites.find(({ site }) => site.key === key));
      },
    };
  };
}

function seenBy(access: SiteAccess | undefined): { site: Site; viewer: Viewer } | null {
  if (!access) return null;
  const { site, role, teams, agent } = access;
  if (agent !== null) return { site, viewer: { kind: 'agent', agent } };
  return { site, viewer: role === 'admin' ? { kind: role } : { kind: 'lead', teams } };
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** A browser sends the cookie for whoever asks it to; what changes something must come from a page of ours. */
function refusalOf(c: Context, baseUrl: string | null): Refused | null {
  if (SAFE.includes(c.req.method)) return null;
  if (!isFromOwnPage(c, baseUrl)) return { code: 'csrf' };
  return hasBody(c) && mediaTypeOf(c) !== 'application/json' ? { code: 'unsupported_media_type' } : null;
}

const hasBody = (c: Context): boolean => c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0;
