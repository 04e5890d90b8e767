import type { Store } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';
import { batchOf, heartbeatEvent, retryLine } from './frames.ts';
import type { Watcher } from './watcher.ts';

/** Who is told that something moved: in memory now, across processes one day. */
export interface Feed {
  /** Tells the watcher of everything that is committed from now on; returns how to stop, or null where too many watch already. */
  join(site: SiteId, watcher: Watcher): (() => void) | null;
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

/** The feed of everything that the store commits. `heartbeat` is in ms, `capacity` in watchers. */
export function createFeed({ store, now, random, heartbeat = HEARTBEAT, capacity = CAPACITY }: Parts): Feed {
  const watchersBySite = new Map<SiteId, Set<Watcher>>();
  const everybody = () => [...watchersBySite.values()].flatMap((watchers) => [...watchers]);

  const stopWatching = store.watch((site, moves) => {
    const watchers = watchersBySite.get(site);
    if (!watchers?.size) return;
    const news = moves.length > 0 ? batchOf(moves) : 'recount';
    for (const watcher of watchers) watcher.tell(news);
  });
  const beating = setInterval(() => {
    const bytes = Buffer.from(heartbeatEvent(now()));
    for (const watcher of everybody()) watcher.say(bytes);
  }, heartbeat);
  beating.unref();

  return {
    join(site, watcher) {
      if (everybody().length >= capacity) return null;
      const watchers = watchersBySite.get(site) ?? new Set();
      watchersBySite.set(site, watchers.add(watcher));
      return () => watchers.delete(watcher);
    },
    watchers: () => everybody().length,
    close() {
      stopWatching();
      clearInterval(beating);
      for (const watcher of everybody()) watcher.end(retryLine(random()));
    },
  };
}
