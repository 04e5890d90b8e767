import { CannotOpen, type Commit, StorageDamaged, StorageUnavailable, type Store } from '../store.ts';

// What goes to and fro between this thread and one that has a store; both sides of it (thread.ts, store-thread.ts) agree on nothing else.

/** What a thread is started with. */
export interface Task {
  readonly file: string;
  /** One that reads takes its time over each question, and answers with a connection that cannot write. */
  readonly does: 'write' | 'read';
}

/** What the thread is asked, all of one turn of the event loop at once. */
export interface Asked {
  /** The clock, ms: of the thread that asks, so that there is one. */
  readonly at: number;
  readonly calls: readonly Call[];
}
/** A method of the store; or more of what an earlier call reads piece by piece, or no more of it, by the number of that call. */
export interface Call {
  readonly id: number;
  readonly method: keyof Store | 'more' | 'leave';
  readonly args: readonly unknown[];
}

/** What the thread says: what came of calls, and which commits there were. */
export interface Said {
  readonly done: readonly Done[];
  readonly commits: readonly Commit[];
}
/** What came of calls that asked the same; the opening is one, of number 0. */
export type Done = { readonly ids: readonly number[]; readonly result: unknown } | { readonly ids: readonly number[]; readonly failed: Failed };

/** Some of what is read piece by piece. */
export interface Piece {
  readonly items: readonly unknown[];
  readonly isLast: boolean;
}

/** The number of what nobody asked for: that the store is opened. */
export const OPENING = 0;

/** Which kind of error it was: what an error loses on the way to another thread is its class. */
export interface Failed {
  readonly kind: 'unavailable' | 'damaged' | 'cannot open' | 'fault';
  readonly error: unknown;
}

/** An error as it travels. */
export function failureOf(error: unknown): Failed {
  if (error instanceof StorageDamaged) return { kind: 'damaged', error };
  if (error instanceof StorageUnavailable) return { kind: 'unavailable', error };
  return { kind: error instanceof CannotOpen ? 'cannot open' : 'fault', error };
}

/** The error as it was. */
export function errorOf({ kind, error }: Failed): unknown {
  if (kind === 'fault') return error;
  const { message, cause } = error as Error;
  if (kind === 'damaged') return new StorageDamaged(message, { cause });
  return kind === 'unavailable' ? new StorageUnavailable(message, { cause }) : new CannotOpen(message, { cause });
}
