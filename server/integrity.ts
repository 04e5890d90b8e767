import { Cron } from 'croner';
import type { Logger } from 'pino';
import { type ServingStore, StorageDamaged, StorageUnavailable } from '../db/store.ts';
import { guardedStore } from './guarded-store.ts';

/** What is known of the database file. Once it was found to be damaged it stays so until it is replaced, and the server started anew. */
export type Condition = 'unexamined' | 'sound' | 'damaged';

/** Keeps numbers of a damaged file from being shown, and answers from being lost in it. */
export interface Keeper {
  /** The store, as far as its file is known to be sound. */
  readonly store: ServingStore;
  condition(): Condition;
  /** Reads the whole file, beside whatever else goes on, and resolves to what it is then known to be. */
  examine(): Promise<Condition>;
}

interface Parts {
  readonly store: ServingStore;
  readonly log: Pick<Logger, 'fatal' | 'error' | 'debug'>;
  /** A clock that only goes forward, ms. */
  readonly elapsed: () => number;
}

const WHAT_TO_DO =
  'the database file is damaged: nothing is stored and no number is shown. Stop the server, keep a copy of the data folder, restore a backup, and start again';

/** A keeper of a file that nobody has looked at yet. */
export function keepSound({ store, log, elapsed }: Parts): Keeper {
  let condition: Condition = 'unexamined';
  const waiting: (() => void)[] = [];
  const damaged = (error: StorageDamaged) => {
    if (condition !== 'damaged') log.fatal({ err: error }, WHAT_TO_DO);
    condition = 'damaged';
  };
  const sound = () => {
    if (condition !== 'unexamined') return;
    condition = 'sound';
    for (const begin of waiting.splice(0)) begin();
  };
  return {
    condition: () => condition,
    store: guardedStore(store, {
      refusal: () => REFUSALS[condition],
      damaged,
      whenSound: (begin) => (condition === 'sound' ? begin() : waiting.push(begin)),
    }),
    async examine() {
      const start = elapsed();
      try {
        await store.examine();
        log.debug({ ms: Math.round(elapsed() - start) }, 'the database file was examined: it is sound');
        sound();
      } catch (error) {
        if (error instanceof StorageDamaged) damaged(error);
        else log.error({ err: error }, 'the database file could not be examined');
      }
      return condition;
    },
  };
}

const REFUSALS: Readonly<Record<Condition, StorageUnavailable | null>> = {
  unexamined: new StorageUnavailable('The database file is being examined.'),
  sound: null,
  damaged: new StorageDamaged('The database file is damaged.'),
};

const NIGHTLY = '30 3 * * *'; // Where the server stands, half an hour after the daily jobs of its neighbours.

/** Examines the file every night from now on. Returns how to stop. */
export function examineNightly({ examine }: Pick<Keeper, 'examine'>): () => void {
  const night = new Cron(NIGHTLY, { unref: true, protect: true }, async () => void (await examine()));
  return () => night.stop();
}
