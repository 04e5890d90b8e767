import type { Grant, User } from '../db/people-store.ts';
import type { Site } from '../db/site-store.ts';
import type { Store } from '../db/store.ts';

/** A site with what somebody is there. */
export interface SiteAccess extends Grant {
  readonly site: Site;
}

const ADMIN: Grant = { role: 'admin', teams: [], agent: null };

/** The sites that somebody may see, in the order of creation: for an owner every one. */
export async function sitesOf(store: Pick<Store, 'sites' | 'memberships'>, user: User): Promise<readonly SiteAccess[]> {
  const [sites, memberships] = [await store.sites(), user.isOwner ? [] : await store.memberships(user.id)];
  return sites.flatMap((site) => {
    const grant = user.isOwner ? ADMIN : memberships.find((one) => one.site === site.id);
    return grant ? [{ ...grant, site }] : [];
  });
}
