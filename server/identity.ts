import type { Site, Store } from '../db/store.ts';
import type { Context } from './context.ts';

/**
 * Who asks, and for which site: the one place that knows. Signed tokens and staff accounts will answer the same two questions.
 * The site comes from the key or from who is asking, never from anything else in a message.
 */
export interface Identity {
  /** The site of a customer's page, from the publishable key that the page carries. */
  siteOfPage(c: Context, key: string): Promise<Site | 'unknown_site'>;
  /** The site that staff asks for by its key, or the first one. */
  siteOfStaff(c: Context, key: string | undefined): Promise<Site | 'unknown_site'>;
  /** Whether staff asks: until there are accounts, whoever sits at the machine. */
  isStaff(c: Context): boolean;
}

/** Recognises sites by what is stored, and staff by where it sits. */
export function createIdentity(store: Pick<Store, 'siteOfKey' | 'sites'>): Identity {
  const remembered = (c: Context, site: Site | null | undefined): Site | 'unknown_site' => {
    if (!site) return 'unknown_site';
    c.set('site', site.id);
    return site;
  };
  return {
    siteOfPage: async (c, key) => remembered(c, await store.siteOfKey(key)),
    siteOfStaff: async (c, key) => remembered(c, key === undefined ? (await store.sites())[0] : await store.siteOfKey(key)),
    isStaff: (c) => isFromLoopback(c) && isForLoopback(c) && !isForwarded(c),
  };
}

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const isFromLoopback = (c: Context): boolean => LOOPBACK_ADDRESS.test(c.env?.incoming?.socket.remoteAddress ?? '');

// A page of another name that was made to point here (DNS rebinding) still sends its own name.
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const isForLoopback = (c: Context): boolean => LOOPBACK_HOST.test(c.req.header('host') ?? new URL(c.req.url).host);

/** Behind a proxy on the same machine everybody comes from loopback; a proxy says so, in one of these. */
const isForwarded = (c: Context): boolean => Object.keys(c.req.header()).some((name) => /^(forwarded|via|x-real-ip|x-forwarded-.*)$/.test(name));
