import { StorageDamaged, type Store } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';
import type { Eyes } from './eyes.ts';
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
  readonly eyes: Eyes;
  /** Whether they still have the same eyes; asked at every heartbeat, and when everything is told anew. */
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

  let stopWatching: (() => void) | null = null;
  const onMoves: Parameters<Store['watch']>[0] = (site, moves) => {
    const guests = guestsBySite.get(site);
    if (!guests?.size) return;
    const newsFor = moves.length > 0 ? onceEach((eyes) => batchOf(moves, eyes)) : () => 'recount' as const;
    for (const { watcher, eyes } of guests) watcher.tell(newsFor(eyes));
    if (moves.length === 0) for (const guest of guests) void dismiss(guest, retryLine(random()));
  };
  const beating = setInterval(() => {
    const bytes = Buffer.from(heartbeatEvent(now()));
    for (const guest of everybody()) void greet(guest, bytes, retryLine(random()));
  }, heartbeat);
  beating.unref();

  function leave(guests: Set<Guest>, guest: Guest): void {
    guests.delete(guest);
    if (everybody().length > 0) return;
    stopWatching?.();
    stopWatching = null;
  }

  return {
    join(site, guest) {
      if (everybody().length >= capacity) return null;
      const guests = guestsBySite.get(site) ?? new Set();
      guestsBySite.set(site, guests.add(guest));
      // What nobody watches is not read back.
      stopWatching ??= store.watch(onMoves);
      return () => leave(guests, guest);
    },
    watchers: () => everybody().length,
    close() {
      stopWatching?.();
      clearInterval(beating);
      for (const { watcher } of everybody()) watcher.end(retryLine(random()));
    },
  };
}

/** Made once for all who see the same: there are five hundred boards and hardly more views than teams. */
function onceEach<Made>(make: (eyes: Eyes) => Made): (eyes: Eyes) => Made {
  const made = new Map<string, Made>();
  return (eyes) => {
    const found = made.get(eyes.mark) ?? make(eyes);
    made.set(eyes.mark, found);
    return found;
  };
}

/** Who has signed out, was disabled or holds a link that is revoked is sent away. While nobody can tell, everybody stays: bad luck of the disk takes no right away.
 * Where the numbers are damaged everybody goes, and hears why when they come back. */
async function greet(guest: Guest, heartbeat: Buffer, farewell: string): Promise<void> {
  if (!(await dismiss(guest, farewell))) guest.watcher.say(heartbeat);
}

async function dismiss({ watcher, mayStay }: Guest, farewell: string): Promise<boolean> {
  const isLeaving = !(await mayStay().catch((error: unknown) => !(error instanceof StorageDamaged)));
  if (isLeaving) watcher.end(farewell);
  return isLeaving;
}
