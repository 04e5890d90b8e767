import { type Batch, resyncEvent } from './frames.ts';
import { createOutlet, type Out } from './outlet.ts';

/** What was just committed; a recount is what no move tells. */
export type News = Batch | 'recount';

/** One open stream: gets every move once and in order, or a `resync` in place of those it was too slow for. */
export interface Watcher {
  tell(news: News): void;
  /** Anything that is not news, for those who keep up. */
  say(bytes: Buffer): void;
  /** The first words, after which every move beyond `seq` follows; what was told meanwhile is not lost. */
  begin(words: string, seq: number): void;
  /** The last words. */
  end(words: string): void;
}

interface Parts {
  readonly out: Out;
  /** The last move of the site. */
  readonly lastSeq: () => Promise<number>;
  /** How long a reader may stand still before it is cut off, in ms. */
  readonly patience?: number;
}

/** A watcher that writes to `out` and is silent until it begins. */
export function createWatcher({ out, lastSeq, ...rest }: Parts): Watcher {
  const outlet = createOutlet({ out, onCaughtUp: resync, ...rest });
  let position = 0;
  // While the position is not known (before the beginning, and while a resync is on its way) news waits here.
  let waiting: News[] | null = [];

  function tell(news: News): void {
    if (!outlet.isClear()) return;
    if (waiting) waiting.push(news);
    else if (news === 'recount') resync();
    else advance(news);
  }

  function advance(batch: Batch): void {
    const unknown = batch.after(position);
    position = Math.max(position, batch.last);
    if (unknown) outlet.write(unknown);
  }

  function begin(words: string, seq: number): void {
    const told = waiting ?? [];
    [waiting, position] = [null, seq];
    outlet.write(words);
    for (const news of told) tell(news);
  }

  function resync(): void {
    waiting = [];
    lastSeq().then(
      (seq) => begin(resyncEvent(seq), seq),
      () => out.destroy(), // It comes back by itself, and is then told what is wrong.
    );
  }

  const say = (bytes: Buffer) => (waiting ? undefined : outlet.write(bytes));
  return { tell, begin, say, end: outlet.end };
}
