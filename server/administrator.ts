import type { Site } from '../db/site-store.ts';
import type { Store } from '../db/store.ts';
import { may } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { Context } from './context.ts';
import type { Identity } from './identity.ts';
import type { Refused } from './problem.ts';
import type { Sessions } from './sessions.ts';
import { personOf } from './signed-in.ts';
import { sitesOf } from './site-access.ts';

/** Somebody who administers sites, or a program that administers one. */
export interface Administrator {
  /** Those that they administer, in the order of creation. */
  readonly sites: readonly Site[];
  /** Whether they administer the whole installation, and may make more sites. */
  readonly isOwner: boolean;
  readonly actor: Actor;
}

interface Parts {
  readonly store: Pick<Store, 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'of'>;
  readonly identity: Pick<Identity, 'staffOf'>;
  readonly baseUrl: string | null;
}

/** Who asks where it is about no site in particular; forbidden to whoever administers none. */
export async function administratorOf(parts: Parts, c: Context): Promise<Administrator | Refused> {
  const person = await personOf(parts)(c);
  if ('code' in person) return person.code === 'unauthorized' ? programOf(parts, c) : person;
  const { user } = person;
  const sites = (await sitesOf(parts.store, user)).flatMap(({ site, role }) => (role === 'admin' ? [site] : []));
  return sites.length > 0 || user.isOwner ? { sites, isOwner: user.isOwner, actor: `user ${user.id}` } : { code: 'forbidden' };
}

async function programOf({ identity }: Parts, c: Context): Promise<Administrator | Refused> {
  const staff = await identity.staffOf(c, undefined);
  if ('code' in staff) return staff;
  return may(staff.viewer, 'administer') ? { sites: [staff.site], isOwner: false, actor: staff.actor } : { code: 'forbidden' };
}
