import type { SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import type { Db } from './connection.ts';
import { MOVES_KEPT, movesSince } from './moves.ts';
import { sites } from './schema.ts';
import type { Statements } from './statements.ts';

export type OnMoves = (site: SiteId, moves: readonly Move[]) => void;

/** Those who are told of every commit. */
export interface Watchers {
  watch(onMoves: OnMoves): () => void;
  /** Looks for what was committed and not told yet. */
  look(): void;
  close(): void;
}

const POLL = 1000; // ms. Only for commits of other processes (an import, a rebuild); our own are told at once.

/** Reads what is told back from the database, so that every watcher hears every move once and in order, whoever committed it. */
export function openWatchers(db: Db, statements: Statements): Watchers {
  const watchers = new Set<OnMoves>();
  const told = new Map<SiteId, number>();
  let timer: NodeJS.Timeout | undefined;
  let seen: unknown;

  const positions = () => db.select({ id: sites.id, seq: sites.seq }).from(sites).all();
  const unknownMoves = () =>
    positions()
      .filter(({ id, seq }) => seq > (told.get(id) ?? 0))
      .map(({ id, seq }) => ({ id, seq, moves: movesSince(db, statements, id, told.get(id) ?? 0, MOVES_KEPT) ?? [] }));

  function tell(site: SiteId, moves: readonly Move[]): void {
    // Later, so that a fault in a watcher neither stops the others nor the commits that wait.
    for (const onMoves of watchers) queueMicrotask(() => onMoves(site, moves));
  }

  function look(): void {
    if (watchers.size === 0) return;
    try {
      for (const { id, seq, moves } of db.transaction(unknownMoves)) {
        told.set(id, seq);
        tell(id, moves);
      }
    } catch {
      // Storage is away for a moment. What was committed stays committed, and the next poll looks again.
      seen = undefined;
    }
  }

  function poll(): void {
    const version = versionOf(db);
    if (version === seen) return;
    seen = version;
    look();
  }

  return {
    look,
    watch(onMoves) {
      if (watchers.size === 0) for (const { id, seq } of positions()) told.set(id, seq);
      timer ??= setInterval(poll, POLL).unref();
      watchers.add(onMoves);
      return () => {
        watchers.delete(onMoves);
        if (watchers.size === 0) timer = void clearInterval(timer);
      };
    },
    close() {
      clearInterval(timer);
      watchers.clear();
    },
  };
}

/** Changes with every commit of another connection, and only then. */
const versionOf = (db: Db): unknown => db.$client.pragma('data_version', { simple: true });
