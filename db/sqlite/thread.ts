import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Commit, StorageUnavailable, type Store } from '../store.ts';
import { arrived, isTextual, leaving } from './crossing.ts';
import { type Asked, type Call, type Done, errorOf, OPENING, type Piece, type Said, type Task } from './thread-messages.ts';

/** A store that another thread has, asked from here. */
export interface Thread {
  /** Rejects as opening does; whoever does not wait for it finds out by asking. */
  readonly opened: Promise<unknown>;
  call(method: keyof Store, args: readonly unknown[]): Promise<unknown>;
  /** What a method gives piece by piece. One piece is read ahead while this one is used, and no more; whoever reads no further ends it there. */
  pieces(method: keyof Store, args: readonly unknown[]): AsyncGenerator<unknown>;
  /** Closes the store, after what it was asked before, and ends the thread. */
  close(): Promise<void>;
}

interface Parts extends Task {
  readonly now: () => number;
  /** Called after each commit, when whoever waited for it knows. */
  readonly onCommitted?: (commit: Commit) => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the thread and has it open the file. */
export function startThread(parts: Parts): Thread {
  const { opened, ask, close } = openLine(parts);
  return {
    opened: ahead(opened),
    call: (method, args) => ask(method, args).result,
    pieces: (method, args) => piecesOver(ask, method, args),
    close,
  };
}

type Ask = (method: Call['method'], args: readonly unknown[]) => { readonly id: number; readonly result: Promise<unknown> };

/** Carries calls to the thread and what came of them back. */
function openLine({ now, onCommitted = () => {}, ...task }: Parts) {
  const waiting = new Map<number, Waiting>();
  let last = OPENING;
  let thread: Worker | null = null;
  let closing: Promise<unknown> | null = null;

  /** It ends by itself only after a fault, and the next call starts another. What it was asked to write may be stored or not: whoever asks again finds out. */
  function end(why: unknown): void {
    thread = null;
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  }
  function hear({ done, commits }: Said): void {
    for (const one of done)
      if ('failed' in one && one.ids.includes(OPENING))
        end(errorOf(one.failed)); // Whoever has asked meanwhile hears why nothing can be had.
      else settle(waiting, one);
    for (const commit of commits) onCommitted(commit);
  }
  const start = (): Worker | null => startWorker(task, hear, (started, why) => started === thread && end(why));
  const send = together((calls) => {
    thread ??= start();
    thread?.postMessage(leaving<Asked>({ at: now(), calls }, calls.every(isTextual)));
  });
  const resultOf = (call: Call): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closing) return reject(new StorageUnavailable('Storage is closed.'));
      waiting.set(call.id, { resolve, reject });
      send(call);
    });
  const ask: Ask = (method, args) => {
    last += 1;
    return { id: last, result: resultOf({ id: last, method, args }) };
  };
  const opened = new Promise((resolve, reject) => {
    waiting.set(OPENING, { resolve, reject });
    thread = start();
  });
  async function close(): Promise<void> {
    closing ??= ask('close', []).result;
    await closing;
  }
  return { opened, ask, close };
}

/** Whatever the event loop has at hand goes together. Of very much, the thread has the first part in hand while the rest is read here. */
function together(carry: (calls: readonly Call[]) => void): (call: Call) => void {
  let asked: Call[] = [];
  function send(): void {
    const calls = asked;
    asked = [];
    if (calls.length > 0) carry(calls);
  }
  return (call) => {
    asked.push(call);
    if (asked.length === TOGETHER_MAX) send();
    else if (asked.length === 1) setImmediate(send);
  };
}

/** Where the system can start no thread, there is none, and whoever waits for it hears of that as of one that has ended. */
function startWorker(task: Task, hear: (said: Said) => void, onEnded: (started: Worker | null, why: StorageUnavailable) => void): Worker | null {
  try {
    const started = new Worker(join(import.meta.dirname, THREAD), { workerData: task });
    const ended = (cause?: unknown) => onEnded(started, new StorageUnavailable(`The thread that ${task.does}s has ended.`, { cause }));
    return started
      .on('message', (said: Said | string) => hear(arrived(said)))
      .on('error', ended)
      .on('exit', () => ended());
  } catch (cause) {
    onEnded(null, new StorageUnavailable(`No thread that ${task.does}s can be started.`, { cause }));
    return null;
  }
}

async function* piecesOver(ask: Ask, method: Call['method'], args: readonly unknown[]): AsyncGenerator<unknown> {
  const { id, result } = ask(method, args);
  let coming = result;
  let isOver = true;
  try {
    for (;;) {
      const { items, isLast } = (await coming) as Piece;
      isOver = isLast;
      if (!isLast) coming = ahead(ask('more', [id]).result);
      yield* items;
      if (isLast) return;
      isOver = true; // What fails now has failed over there, and there is nothing more to leave.
    }
  } finally {
    if (!isOver) void ahead(ask('leave', [id]).result);
  }
}

const TOGETHER_MAX = 16; // Calls. Larger commits hardly cost a disk less, and leave one of two processors without work.
/** Beside this file in the source, and beside the bundle once it is built. */
const THREAD = import.meta.url.endsWith('.ts') ? 'store-thread.ts' : 'store-thread.mjs';

/** What is asked for before anybody waits for it may fail before anybody does. */
function ahead<Result>(coming: Promise<Result>): Promise<Result> {
  coming.catch(() => {});
  return coming;
}

/** Those who share an answer get it one in each turn of the event loop: what they make of it adds up. */
function settle(waiting: Map<number, Waiting>, done: Done): void {
  const [id, ...others] = done.ids;
  const one = id === undefined ? undefined : waiting.get(id);
  if (id !== undefined) waiting.delete(id);
  if ('failed' in done) one?.reject(errorOf(done.failed));
  else one?.resolve(done.result);
  if (others.length > 0) setImmediate(settle, waiting, { ...done, ids: others });
}
