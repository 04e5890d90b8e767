import { StorageUnavailable, type Store } from '../store.ts';
import type { Stream } from '../streams.ts';
import type { Piece } from './thread-messages.ts';

// What travels at once: as little as holds nobody up at either end, and as much as makes the way worth going.
const ITEMS_MAX = 250;
const MS_MAX = 5;

/** What is read for others, a piece whenever they ask for one. Between two, it stands where it is, and holds no transaction. */
export interface ReadingPieces {
  begin(id: number, method: Stream, args: readonly unknown[]): Promise<Piece>;
  more(id: number): Promise<Piece>;
  /** Ends it there. */
  leave(id: number): Promise<void>;
}

/** Reads nothing yet. */
export function readingPieces(store: Pick<Store, Stream>): ReadingPieces {
  const sources = new Map<number, AsyncIterator<unknown>>();

  async function more(id: number): Promise<Piece> {
    const source = sources.get(id);
    if (!source) throw new StorageUnavailable('What was read before is read no more.');
    const items: unknown[] = [];
    for (const begin = performance.now(); ; ) {
      const next = await source.next().catch((error: unknown) => {
        sources.delete(id);
        throw error;
      });
      if (next.done) break;
      items.push(next.value);
      if (items.length === ITEMS_MAX || performance.now() - begin > MS_MAX) return { items, isLast: false };
    }
    sources.delete(id);
    return { items, isLast: true };
  }

  return {
    begin(id, method, args) {
      const read = store[method] as (...args: readonly unknown[]) => AsyncIterable<unknown>;
      sources.set(id, read(...args)[Symbol.asyncIterator]());
      return more(id);
    },
    more,
    async leave(id) {
      const source = sources.get(id);
      sources.delete(id);
      await source?.return?.();
    },
  };
}
