import { type ServingStore, StorageDamaged, type StorageUnavailable } from '../db/store.ts';
import { isStream } from '../db/streams.ts';

/** Who decides whether storage may be asked, and hears when it was found to be damaged. */
export interface StoreGuard {
  /** Why nothing may be had now; null where it may. */
  refusal(): StorageUnavailable | null;
  damaged(error: StorageDamaged): void;
  /** Calls back once storage may be asked; at once where it may already. */
  whenSound(begin: () => void): void;
}

// None of them gives a number or takes an answer.
const HARMLESS: readonly string[] = ['space', 'shortenLog', 'examine', 'close', 'watchCommits'];

type Ask = (...args: never[]) => Promise<unknown>;
type AskForPieces = (...args: never[]) => AsyncIterable<unknown>;

/** The store, which gives nothing and takes nothing while its file is not known to be sound: a damaged one may answer, and be wrong. */
export function guardedStore(store: ServingStore, guard: StoreGuard): ServingStore {
  const guarded = new Map<string | symbol, unknown>([['watch', guardedWatch(store, guard)]]);
  const guardedMethod = (name: string, method: unknown) =>
    isStream(name) ? guardedStream(method as AskForPieces, guard) : guardedAsk(name, method as Ask | undefined, guard);
  return new Proxy(store, {
    get(_, name) {
      if (!guarded.has(name)) guarded.set(name, guardedMethod(String(name), store[name as keyof ServingStore]));
      return guarded.get(name);
    },
  });
}

const guardedStream = (ask: AskForPieces, guard: StoreGuard): AskForPieces =>
  async function* (...args) {
    refuse(guard);
    try {
      for await (const piece of ask(...args)) {
        refuse(guard);
        yield piece;
      }
    } catch (error) {
      throw heard(error, guard);
    }
  };

const guardedWatch =
  (store: ServingStore, guard: StoreGuard): ServingStore['watch'] =>
  (onMoves) => {
    let stop: (() => void) | undefined;
    let isOver = false;
    guard.whenSound(() => {
      if (!isOver) stop = store.watch((site, moves) => guard.refusal() === null && onMoves(site, moves));
    });
    return () => {
      isOver = true;
      stop?.();
    };
  };

function guardedAsk(name: string, ask: Ask | undefined, guard: StoreGuard): Ask | undefined {
  if (ask === undefined || HARMLESS.includes(name)) return ask;
  return async (...args) => {
    refuse(guard);
    try {
      return await ask(...args);
    } catch (error) {
      throw heard(error, guard);
    }
  };
}

function heard(error: unknown, guard: StoreGuard): unknown {
  if (error instanceof StorageDamaged) guard.damaged(error);
  return error;
}

function refuse(guard: StoreGuard): void {
  const refusal = guard.refusal();
  if (refusal) throw refusal;
}

/** In place of a store that could not be opened, because its file is damaged: nothing can be had of it but that. */
export function lostStore(error: StorageDamaged): ServingStore {
  const quiet: Partial<ServingStore> = { close: async () => undefined, watch: () => () => undefined, watchCommits: () => () => undefined };
  const fail = () => Promise.reject(error);
  const noPieces = () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) });
  const get = (_: unknown, name: string | symbol) => {
    // A promise of it would otherwise take it for another promise.
    if (name === 'then') return;
    return quiet[name as keyof ServingStore] ?? (isStream(String(name)) ? noPieces : fail);
  };
  return new Proxy<ServingStore>({} as ServingStore, { get });
}
