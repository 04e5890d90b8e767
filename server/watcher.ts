import type { ServerResponse } from 'node:http';
import { type Batch, resyncEvent } from './frames.ts';

/** One open stream: gets every move once and in order, or a `resync` in place of those it was too slow for. */
export interface Watcher {
  /** What was just committed; a recount says that no move tells it. */
  tell(news: Batch | 'recount'): void;
  /** Anything that is not a move, for those who keep up. */
  say(bytes: Buffer): void;
  /** The first words, after which every move beyond `seq` follows; what was told meanwhile is not lost. */
  begin(words: string, seq: number): void;
  /** The last words. */
  end(words: string): void;
}

interface Parts {
  readonly out: Pick<ServerResponse, 'write' | 'end' | 'destroy' | 'once' | 'off' | 'writableLength' | 'destroyed'>;
  /** The last move of the site. */
  readonly lastSeq: () => Promise<number>;
  /** How long a reader may stand still before it is cut off, in ms. */
  readonly patience?: number;
}

const BUFFERED_MAX = 256 * 1024; // Some thousand moves: a reader that far behind is better served by a fresh board.
const PATIENCE = 30_000; // Long enough for a train tunnel, short enough for a stopped machine.

export function createWatcher({ out, lastSeq, patience = PATIENCE }: Parts): Watcher {
  let position = 0;
  // While the watcher is not at a known position (before its beginning, and while a resync is on its way) news waits here.
  let waiting: (Batch | 'recount')[] | null = [];
  let isStalled = false;

  function tell(news: Batch | 'recount'): void {
    if (isStalled) return;
    if (waiting) waiting.push(news);
    else if (news === 'recount') resync();
    else advance(news);
  }

  function advance(batch: Batch): void {
    const news = batch.after(position);
    position = Math.max(position, batch.last);
    if (news) write(news);
  }

  function begin(words: string, seq: number): void {
    const told = waiting ?? [];
    [waiting, position] = [null, seq];
    write(Buffer.from(words));
    for (const news of told) tell(news);
  }

  function write(bytes: Buffer): void {
    if (out.destroyed) return;
    out.write(bytes);
    if (out.writableLength > BUFFERED_MAX && !isStalled) stall();
  }

  /** Nothing more is written until the reader has taken all there is; what it misses meanwhile, one resync stands for. */
  function stall(): void {
    isStalled = true;
    const cutOff = setTimeout(() => out.destroy(), patience);
    const forget = () => clearTimeout(cutOff);
    out.once('close', forget);
    out.once('drain', () => {
      forget();
      out.off('close', forget);
      isStalled = false;
      resync();
    });
  }

  function resync(): void {
    waiting = [];
    lastSeq().then(
      (seq) => begin(resyncEvent(seq), seq),
      () => out.destroy(), // It comes back by itself, and is then told what is wrong.
    );
  }

  return {
    tell,
    begin,
    say: (bytes) => {
      if (!isStalled && !waiting) write(bytes);
    },
    end: (words) => {
      if (!out.destroyed) out.end(words);
    },
  };
}
