import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CannotOpen, type Commit, StorageDamaged, StorageUnavailable, type Store } from '../store.ts';
import { isTextual, packed, unpacked } from './crossing.ts';

/** Everything of the store that writes, and takes and gives what can be sent to another thread. */
const WRITES = [
  ...['record', 'expose', 'handIn', 'remove', 'exclude', 'restore', 'rebuild', 'ready', 'check', 'searchState', 'shortenLog', 'note'],
  ...['createSite', 'updateSite', 'createShare', 'revokeShare', 'celebrateAgent', 'removeAgent', 'eraseCustomer', 'runJob'],
  ...['createSigningKey', 'signingKeyOfOurs', 'revokeSigningKey', 'createApiKey', 'noteUse', 'revokeApiKey', 'keepAnswer'],
  ...['createUser', 'changeUser', 'disableUser', 'enableUser', 'linkAccount', 'signOn', 'setUp', 'resetPassword'],
  ...['beginSession', 'seeSession', 'endSession', 'endSessions', 'newSetupLink', 'newResetLink'],
  ...['changeMembership', 'removeMembership', 'invite', 'withdrawInvitation', 'acceptInvitation'],
] as const satisfies readonly (keyof Store)[];

/** The part of the store that a writer answers. */
export type Writing = Pick<Store, (typeof WRITES)[number]>;

/** What the thread is asked, all of one turn of the event loop at once. */
export interface Asked {
  /** The clock, ms: of this thread, so that there is one. */
  readonly at: number;
  readonly calls: readonly Call[];
}
interface Call {
  readonly id: number;
  readonly method: keyof Writing | 'close';
  readonly args: readonly unknown[];
}

/** What the thread says: what came of calls, and which commits there were. */
export interface Said {
  readonly done: readonly Done[];
  readonly commits: readonly Commit[];
}

/** What came of a call; the opening is one, of number 0. */
export type Done = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly failed: Failed };
/** Which kind of error it was. */
export interface Failed {
  readonly kind: 'unavailable' | 'damaged' | 'cannot open' | 'fault';
  readonly error: unknown;
}

/** A thread that has the only connection that writes. */
export interface Writer extends Writing {
  close(): Promise<void>;
}

interface Parts {
  readonly file: string;
  readonly now: () => number;
  /** Called after each commit, when whoever waited for it knows. */
  readonly onCommitted: (commit: Commit) => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the thread and has it open the file; rejects as opening does. */
export async function startWriter({ file, now, onCommitted }: Parts): Promise<Writer> {
  const waiting = new Map<number, Waiting>();
  let asked: Call[] = [];
  let last = OPENING;
  let thread: Worker | null = null;
  let closing: Promise<unknown> | null = null;

  /** It ends by itself only after a fault, and the next call starts another. What it was asked may be stored or not: whoever asks again finds out. */
  function end(cause?: unknown): void {
    thread = null;
    for (const { reject } of waiting.values()) reject(new StorageUnavailable('The thread that writes has ended.', { cause }));
    waiting.clear();
  }
  function start(): Worker {
    const started = new Worker(join(import.meta.dirname, THREAD), { workerData: { file } });
    started.on('message', (said: Said | string) => {
      const { done, commits } = unpacked(said);
      for (const one of done) settle(waiting, one);
      for (const commit of commits) onCommitted(commit);
    });
    return started.on('error', end).on('exit', () => started === thread && end());
  }
  function send(): void {
    if (asked.length === 0) return;
    thread ??= start();
    thread.postMessage(packed<Asked>({ at: now(), calls: asked }, asked.every(isTextual)));
    asked = [];
  }
  const call = (method: Call['method'], args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closing) return reject(new StorageUnavailable('Storage is closed.'));
      last += 1;
      waiting.set(last, { resolve, reject });
      asked.push({ id: last, method, args });
      // Whatever the event loop has at hand goes together. Of very much, the thread has the first part in hand while the rest is read here.
      if (asked.length === PIECE) send();
      else if (asked.length === 1) setImmediate(send);
    });

  await new Promise((resolve, reject) => {
    waiting.set(OPENING, { resolve, reject });
    thread = start();
  });
  const writing = Object.fromEntries(WRITES.map((method) => [method, (...args: unknown[]) => call(method, args)])) as unknown as Writing;
  async function close(): Promise<void> {
    closing ??= call('close', []);
    await closing;
  }
  return { ...writing, close };
}

const OPENING = 0;
const PIECE = 16; // Calls. Larger commits hardly cost a disk less, and leave one of two processors without work.
/** Beside this file in the source, and beside the bundle once it is built. */
const THREAD = import.meta.url.endsWith('.ts') ? 'writer-thread.ts' : 'writer-thread.mjs';

function settle(waiting: Map<number, Waiting>, done: Done): void {
  const one = waiting.get(done.id);
  waiting.delete(done.id);
  if ('failed' in done) one?.reject(errorOf(done.failed));
  else one?.resolve(done.result);
}

function errorOf({ kind, error }: Failed): unknown {
  const { message, cause } = error as Error;
  if (kind === 'damaged') return new StorageDamaged(message, { cause });
  if (kind === 'unavailable') return new StorageUnavailable(message, { cause });
  return kind === 'cannot open' ? new CannotOpen(message, { cause }) : error;
}
