import type { SharedSite, Site, Store } from '../db/store.ts';
import { may, type Viewer } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import { type KeyHolder, keyHolderOf } from './api-key.ts';
import type { Context } from './context.ts';
import type { Refused } from './problem.ts';
import { shareOf } from './wall.ts';

/** Somebody of the team, or a program of theirs, who asks about a site. */
export interface Staff {
  readonly site: Site;
  /** What they may see and do there. */
  readonly viewer: Viewer;
  /** What the audit log calls them. */
  readonly actor: Actor;
}

/** Somebody who administers sites, of whatever installation. */
export interface Administrator {
  /** Those that they administer, in the order of creation. */
  readonly sites: readonly Site[];
  /** Whether they administer the whole installation, and may make more sites. */
  readonly isOwner: boolean;
  readonly actor: Actor;
}

/**
 * Who asks, and for which site: the one place that knows. Signed tokens and staff accounts will answer the same two questions.
 * The site comes from the key or from who is asking, never from anything else in a message.
 */
export interface Identity {
  /** The site of a customer's page, from the publishable key that the page carries. */
  siteOfPage(c: Context, key: string): Promise<Site | 'unknown_site'>;
  /** Who asks, and about which site: the one with this publishable key, or the first one that they may see. */
  staffOf(c: Context, key: string | undefined): Promise<Staff | Refused>;
  /** Who asks, where it is about no site in particular. */
  administratorOf(c: Context): Promise<Administrator | Refused>;
  /** Whether anybody of the team asks, of whatever site. */
  isStaff(c: Context): boolean;
}

type IdentityStore = Pick<Store, 'siteOfKey' | 'sites' | 'siteOfShare' | 'siteOfApiKey' | 'noteUse'>;

/** Recognises sites by what is stored, and staff by where it sits. */
export function createIdentity(store: IdentityStore, baseUrl: string | null, now: () => number): Identity {
  const remembered = (c: Context, site: Site | null | undefined): Site | 'unknown_site' => {
    if (!site) return 'unknown_site';
    c.set('site', site.id);
    return site;
  };
  return {
    siteOfPage: async (c, key) => remembered(c, await store.siteOfKey(key)),
    async staffOf(c, key) {
      const holder = await keyHolderOf(c, store, now);
      if (holder) return aboutTheirs(holder, key);
      const shared = await shareOf(c, store, baseUrl);
      if (shared) return key === undefined || key === shared.site.key ? staffByShare(c, shared) : { code: 'unknown_site' };
      if (!isLocal(c)) return { code: 'unauthorized' };
      const site = remembered(c, key === undefined ? (await store.sites())[0] : await store.siteOfKey(key));
      return site === 'unknown_site' ? { code: site } : { site, viewer: { kind: 'admin' }, actor: 'command' };
    },
    async administratorOf(c) {
      const holder = await keyHolderOf(c, store, now);
      if (holder) return administratorByKey(holder);
      return isLocal(c) ? { sites: await store.sites(), isOwner: true, actor: 'command' } : { code: 'unauthorized' };
    },
    isStaff: isLocal,
  };
}

/** A key asks about its own site, and another one does not exist for it. */
const aboutTheirs = (holder: KeyHolder | Refused, key: string | undefined): KeyHolder | Refused =>
  'code' in holder || key === undefined || key === holder.site.key ? holder : { code: 'unknown_site' };

/** A key administers its own site, and makes no other ones. */
function administratorByKey(holder: KeyHolder | Refused): Administrator | Refused {
  if ('code' in holder) return holder;
  const { site, viewer, actor } = holder;
  return may(viewer, 'administer') ? { sites: [site], isOwner: false, actor } : { code: 'forbidden' };
}

function staffByShare(c: Context, { site, share }: SharedSite): Staff {
  c.set('site', site.id);
  return { site, viewer: { kind: 'wall' }, actor: `share ${share}` };
}

const isLocal = (c: Context): boolean => isFromLoopback(c) && isForLoopback(c) && !isForwarded(c);

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const isFromLoopback = (c: Context): boolean => LOOPBACK_ADDRESS.test(c.env?.incoming?.socket.remoteAddress ?? '');

// A page of another name that was made to point here (DNS rebinding) still sends its own name.
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const isForLoopback = (c: Context): boolean => LOOPBACK_HOST.test(c.req.header('host') ?? new URL(c.req.url).host);

/** Behind a proxy on the same machine everybody comes from loopback; a proxy says so, in one of these. */
const isForwarded = (c: Context): boolean => Object.keys(c.req.header()).some((name) => /^(forwarded|via|x-real-ip|x-forwarded-.*)$/.test(name));
