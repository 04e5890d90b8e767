import type { Store } from '../db/store.ts';
import type { Sight } from '../domain/access.ts';
import type { SiteId } from '../domain/ids.ts';
import { batchOf, heartbeatEvent, retryLine } from './frames.ts';
import type { Watcher } from './watcher.ts';

/** Who is told that something moved: in memory now, across processes one day. */
export interface Feed {
  /** Tells the guest of everything that is committed from now on; returns how to stop, or null where too many watch already. */
  join(site: SiteId, guest: Guest): (() => void) | null;
  /** How many watch now. */
  watchers(): number;
  /** Sends everybody away, to come back at different times. */
  close(): void;
}

/** Somebody who watches, and what they may. */
export interface Guest {
  readonly watcher: Watcher;
  /** Whose answers they see. */
  readonly sight: Sight;
  /** Whether they still see that; asked at every heartbeat. */
  readonly mayStay: () => Promise<boolean>;
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

/** The feed of everything that the store commits. `heartbeat` is in ms, `capacity` in watchers. */
export function createFeed({ store, now, random, heartbeat = HEARTBEAT, capacity = CAPACITY }: Parts): Feed {
  const guestsBySite = new Map<SiteId, Set<Guest>>();
  const everybody = () => [...guestsBySite.values()].flatMap((guests) => [...guests]);

  const stopWatching = store.watch((site, moves) => {
    const guests = guestsBySite.get(site);
    if (!guests?.size) return;
    const newsFor = moves.length > 0 ? onceEach((sight) => batchOf(moves, sight)) : () => 'recount' as const;
    for (const { watcher, sight } of guests) watcher.tell(newsFor(sight));
  });
  const beating = setInterval(() => {
    const bytes = Buffer.from(heartbeatEvent(now()));
    for (const guest of everybody()) void greet(guest, bytes, retryLine(random()));
  }, heartbeat);
  beating.unref();

  return {
    join(site, guest) {
      if (everybody().length >= capacity) return null;
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

/** Made once for all who see the same: there are five hundred boards and hardly more sights than teams. */
function onceEach<Made>(make: (sight: Sight) => Made): (sight: Sight) => Made {
  const made = new Map<string, Made>();
  return (sight) => {
    const key = JSON.stringify(sight);
    const found = made.get(key) ?? make(sight);
    made.set(key, found);
    return found;
  };
}

/** Who has signed out, was disabled or holds a link that is revoked is sent away. While nobody can tell, everybody stays: bad luck of the disk takes no right away. */
async function greet({ watcher, mayStay }: Guest, heartbeat: Buffer, farewell: string): Promise<void> {
  if (await mayStay().catch(() => true)) watcher.say(heartbeat);
  else watcher.end(farewell);
}
