import type { SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import type { Db } from './connection.ts';
import { movesSince } from './moves.ts';
import { sites } from './schema.ts';
import type { Statements } from './statements.ts';

// No moves at all mean that the site was counted anew.
type OnMoves = (site: SiteId, moves: readonly Move[]) => void;

/** Those who are told of every commit. */
export interface Watchers {
  /** Returns how to stop. */
  watch(onMoves: OnMoves): () => void;
  /** Tells what was committed, at once; what is committed closely after that, together. */
  committed(): void;
  close(): void;
}

const TOLD_MAX = 1000; // Moves. Of more, as another process's import makes them, nobody reads the parts, and to read them back takes the event loop 100 ms and more.
const POLL = 1000; // ms. Only for commits of other processes (an import, a rebuild); our own are told at once.
const CLOSELY = 25; // ms. Nobody sees that, and to read back each of hundreds of commits a second by itself would hold up those who answer.

/** Whatever is told is read back from the database, so that every watcher hears every move once and in order, whoever committed it. */
export function openWatchers(db: Db, statements: Statements): Watchers {
  const watchers = new Set<OnMoves>();
  const news = followSites(db, statements);
  let timer: NodeJS.Timeout | undefined;
  let version: unknown;
  function look(): void {
    if (watchers.size === 0) return;
    try {
      news.read(tell);
    } catch {
      // Storage is away for a moment. What was committed stays committed, and the next poll looks again.
      version = undefined;
    }
  }
  function tell(site: SiteId, moves: readonly Move[]): void {
    // Later, so that a fault in a watcher neither stops the others nor the commits that wait.
    for (const onMoves of watchers) queueMicrotask(() => onMoves(site, moves));
  }
  function poll(): void {
    const before = version;
    version = versionOf(db);
    if (version !== before) look();
  }
  function leave(onMoves: OnMoves): void {
    watchers.delete(onMoves);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    committed: sparingly(look),
    watch(onMoves) {
      if (watchers.size === 0) news.skip();
      timer ??= setInterval(poll, POLL).unref();
      watchers.add(onMoves);
      return () => leave(onMoves);
    },
    close: () => watchers.forEach(leave),
  };
}

/** Looks at once, and once for all that is asked for closely after that. */
function sparingly(look: () => void): () => void {
  let pausing: NodeJS.Timeout | undefined;
  let isWanted = false;
  function lookAndPause(): void {
    pausing = isWanted ? setTimeout(lookAndPause, CLOSELY).unref() : undefined;
    if (isWanted) look();
    isWanted = false;
  }
  return () => {
    isWanted = true;
    if (!pausing) lookAndPause();
  };
}

/** Remembers for each site which move was read last. */
function followSites(db: Db, statements: Statements) {
  const told = new Map<SiteId, number>();
  const allPositions = db.select({ id: sites.id, seq: sites.seq }).from(sites).prepare();
  const positions = () => allPositions.all();
  const unread = () =>
    positions()
      .filter(({ id, seq }) => seq !== (told.get(id) ?? 0))
      .map(({ id, seq }) => ({ id, seq, moves: movesSince(db, statements, id, told.get(id) ?? 0, TOLD_MAX) ?? [] }));
  return {
    skip() {
      for (const { id, seq } of positions()) told.set(id, seq);
    },
    read(tell: OnMoves) {
      for (const { id, seq, moves } of db.transaction(unread)) {
        told.set(id, seq);
        tell(id, moves);
      }
    },
  };
}

/** Changes with every commit of another connection, and only then. */
const versionOf = (db: Db): unknown => db.$client.pragma('data_version', { simple: true });
