import type { Store } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';
import { batchOf, heartbeatEvent, retryLine } from './frames.ts';
import type { Watcher } from './watcher.ts';

/** Who is told that something moved: in memory now, across processes one day. */
export interface Feed {
  /**
   * Tells the watcher of everything that is committed from now on, for as long as it may stay, which is asked at every heartbeat. Returns how
   * to stop, or null where too many watch already.
   */
  join(site: SiteId, watcher: Watcher, mayStay: () => Promise<boolean>): (() => void) | null;
  /** How many watch now. */
  watchers(): number;
  /** Sends everybody away, to come back at different times. */
  close(): void;
}

interface Parts {
  readonly store: Pick<Store, 'watch'>;
  readonly now: () => number;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly heartbeat?: number;
  readonly capacity?: number;
}

const HEARTBEAT = 15_000; // ms. Proxies cut lines that are silent for 30 s and more.
const CAPACITY = 500; // Boards. Each costs a socket and may hold 256 KiB, so 128 MiB at the very worst.

interface Guest {
  readonly watcher: Watcher;
  readonly mayStay: () => Promise<boolean>;
}

/** The feed of everything that the store commits. `heartbeat` is in ms, `capacity` in watchers. */
export function createFeed({ store, now, random, heartbeat = HEARTBEAT, capacity = CAPACITY }: Parts): Feed {
  const guestsBySite = new Map<SiteId, Set<Guest>>();
  const everybody = () => [...guestsBySite.values()].flatMap((guests) => [...guests]);

  const stopWatching = store.watch((site, moves) => {
    const guests = guestsBySite.get(site);
    if (!guests?.size) return;
    const news = moves.length > 0 ? batchOf(moves) : 'recount';
    for (const { watcher } of guests) watcher.tell(news);
  });
  const beating = setInterval(() => {
    const bytes = Buffer.from(heartbeatEvent(now()));
    for (const guest of everybody()) void greet(guest, bytes, retryLine(random()));
  }, heartbeat);
  beating.unref();

  return {
    join(site, watcher, mayStay) {
      if (everybody().length >= capacity) return null;
      const guest = { watcher, mayStay };
      const guests = guestsBySite.get(site) ?? new Set();
      guestsBySite.set(site, guests.add(guest));
      return () => guests.delete(guest);
    },
    watchers: () => everybody().length,
    close() {
      stopWatching();
      clearInterval(beating);
      for (const { watcher } of everybody()) watcher.end(retryLine(random()));
    },
  };
}

/** Who has signed out, was disabled or holds a link that is revoked is sent away. While nobody can tell, everybody stays: bad luck of the disk takes no right away. */
async function greet({ watcher, mayStay }: Guest, heartbeat: Buffer, farewell: string): Promise<void> {
  if (await mayStay().catch(() => true)) watcher.say(heartbeat);
  else watcher.end(farewell);
}
