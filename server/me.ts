import type { Me } from '../contract/account.ts';
import type { User } from '../db/people-store.ts';
import type { Store } from '../db/store.ts';
import { sitesOf } from './site-access.ts';

/** Somebody as they are told who they are here. */
export async function meMessage(store: Pick<Store, 'sites' | 'memberships'>, user: User): Promise<Me> {
  const sites = await sitesOf(store, user);
  return {
    user: { id: user.id, name: user.name, email: user.email, is_owner: user.isOwner, has_password: user.hasPassword },
    sites: sites.map(({ site, role, teams, agent }) => ({ key: site.key, name: site.name, role, teams: [...teams], agent })),
  };
}
