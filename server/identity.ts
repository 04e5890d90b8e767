import type { Site } from '../db/site-store.ts';
import type { Store } from '../db/store.ts';
import type { Viewer } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { Context } from './context.ts';
import { type Eyes, eyesOf } from './eyes.ts';
import type { Refused } from './problem.ts';
import type { Veil } from './veil.ts';

/** Somebody of the team, or a program of theirs, who asks about a site. */
export interface Staff {
  readonly site: Site;
  /** What they may see and do there. */
  readonly viewer: Viewer;
  /** How they see its numbers. */
  readonly eyes: Eyes;
  /** What the audit log calls them. */
  readonly actor: Actor;
}

/** Somebody who was recognised, before it is known which site they ask about. */
export interface Asker {
  readonly actor: Actor;
  /** The site with this publishable key, or the first one that they may see, with what they are there; null where there is none. */
  at(key: string | undefined): Promise<Pick<Staff, 'site' | 'viewer'> | null>;
}

/** One way of recognising staff: null where the request does not try it, a Refused where it does and fails. */
export type Way = (c: Context) => Promise<Asker | Refused | null>;

/**
 * Who asks, and for which site: the one place that knows.
 * The site comes from the key or from who is asking, never from anything else in a message.
 */
export interface Identity {
  /** The site of a customer's page, from the publishable key that the page carries. */
  siteOfPage(c: Context, key: string): Promise<Site | 'unknown_site'>;
  /** Who asks, and about which site: the one with this publishable key, or the first one that they may see. */
  staffOf(c: Context, key: string | undefined): Promise<Staff | Refused>;
  /** Whether anybody of the team asks, of whatever site. */
  isStaff(c: Context): Promise<boolean>;
}

interface Parts {
  readonly store: Pick<Store, 'siteOfKey'>;
  /** In the order in which they are tried; a request is whoever the first one says. */
  readonly ways: readonly Way[];
  readonly veil: Veil;
  /** Somebody else may want to know who was seen. */
  see(c: Context, staff: Staff): void;
}

/** Recognises sites by what is stored, and staff by the first of the ways that the request tries. */
export function createIdentity({ store, ways, veil, see }: Parts): Identity {
  return {
    async siteOfPage(c, key) {
      const site = await store.siteOfKey(key);
      if (site) c.set('site', site.id);
      return site ?? 'unknown_site';
    },
    async staffOf(c, key) {
      const asker = await askerOf(c, ways);
      if ('code' in asker) return asker;
      const asked = await asker.at(key);
      if (!asked) return { code: 'unknown_site' };
      c.set('site', asked.site.id);
      const staff = { ...asked, eyes: eyesOf(veil, asked.site, asked.viewer), actor: asker.actor };
      see(c, staff);
      return staff;
    },
    isStaff: async (c) => !('code' in (await askerOf(c, ways))),
  };
}

async function askerOf(c: Context, ways: readonly Way[]): Promise<Asker | Refused> {
  for (const way of ways) {
    const asker = await way(c);
    if (asker) return asker;
  }
  return { code: 'unauthorized' };
}
