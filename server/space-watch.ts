import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Space } from '../db/space-store.ts';
import type { Store } from '../db/store.ts';
import { SPACE_WARNINGS, type SpaceWarning, warningsOf } from './space-warnings.ts';

interface Parts {
  readonly store: Pick<Store, 'shortenLog'>;
  readonly log: Pick<Logger, 'warn' | 'info' | 'error'>;
}

const LOOK = 2000; // ms. Two files are asked for their size; a log is short again within seconds after its last reader let go.

const WORDS: Readonly<Record<SpaceWarning, string>> = {
  wal_large: 'the write-ahead log has grown beyond 64 MB: another program reads an old state and does not let go',
  disk_low: 'less than 256 MB of the disk are free',
};

/** Keeps the write-ahead log short from now on, and warns in the log once when something begins to be wrong. Returns how to stop. */
export function watchSpace(parts: Parts, every = LOOK): () => void {
  const stopping = new AbortController();
  void looking(parts, every, stopping.signal);
  return () => stopping.abort();
}

/** One look after the other, however long one takes. */
async function looking({ store, log }: Parts, every: number, signal: AbortSignal): Promise<void> {
  let warned: readonly SpaceWarning[] = [];
  let isBlind = false;
  while (await isTime(every, signal)) {
    try {
      const space = await store.shortenLog();
      warned = tell(log, space, warned);
      isBlind = false;
    } catch (error) {
      if (!isBlind && !signal.aborted) log.error({ err: error }, 'the space of the database cannot be measured');
      isBlind = true;
    }
  }
}

const isTime = (every: number, signal: AbortSignal): Promise<boolean> => setTimeout(every, true, { signal, ref: false }).catch(() => false); // It was told to stop.

/** What is warned of now: said when it begins, and when it is over. */
function tell(log: Parts['log'], space: Space, before: readonly SpaceWarning[]): readonly SpaceWarning[] {
  const now = warningsOf(space);
  const sizes = { wal_bytes: space.logBytes, free_bytes: space.freeBytes };
  for (const warning of SPACE_WARNINGS) {
    const [was, is] = [before.includes(warning), now.includes(warning)];
    if (is && !was) log.warn({ warning, ...sizes }, WORDS[warning]);
    if (was && !is) log.info({ warning, ...sizes }, 'that is over');
  }
  return now;
}
