import { StorageDamaged, type Store } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';
import type { Move } from '../domain/move.ts';
import type { Eyes } from './eyes.ts';
import { batchOf, heartbeatEvent, retryLine } from './frames.ts';
import { createHeartbeats } from './heartbeats.ts';
import type { Watcher } from './watcher.ts';

/** Who is told that something moved: in memory now, across processes one day. */
export interface Feed {
  /** Tells the guest of everything that is committed from now on, at once or with what follows it closely; returns how to stop, or null where too many watch already. */
  join(site: SiteId, guest: Guest): (() => void) | null;
  /** How many watch now. */
  watchers(): number;
  /** Tells what is not told yet and sends everybody away, to come back at different times. */
  close(): void;
}

/** Somebody who watches, and what they may. */
export interface Guest {
  readonly watcher: Watcher;
  readonly eyes: Eyes;
  /** Whether they still have the same eyes; asked at every heartbeat, and when everything is told anew. */
  readonly mayStay: () => Promise<boolean>;
}

interface Parts {
  readonly store: Pick<Store, 'watch'>;
  readonly now: () => number;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly heartbeat?: number;
  readonly capacity?: number;
  readonly pause?: number;
}

const HEARTBEAT = 15_000; // ms. Proxies cut lines that are silent for 30 s and more.
const CAPACITY = 500; // Boards. Each costs a socket and may hold 256 KiB, so 128 MiB at the very worst.
const TOGETHER_MAX = 500; // Moves. Some 150 kB: what is told in one piece must not look like a reader who has fallen behind.
const TOLD_MAX = 1000; // Moves. Of more, as an import makes them, nobody reads the parts: a fresh board is smaller.
const PAUSE = 250; // ms. Numbers are not read faster, and what five hundred watchers are told costs five hundred writes.

/** The feed of everything that the store commits. `heartbeat` is in ms, `capacity` in watchers, `pause` in ms between two times that a site is told of. */
export function createFeed({ store, now, random, heartbeat = HEARTBEAT, capacity = CAPACITY, pause = PAUSE }: Parts): Feed {
  const rooms = new Map<SiteId, Room>();
  const everybody = () => [...rooms.values()].flatMap(({ guests }) => [...guests]);

  let stopWatching: (() => void) | null = null;
  const onMoves: Parameters<Store['watch']>[0] = (site, moves) => {
    const room = rooms.get(site);
    if (!room?.guests.size) return;
    if (moves.length > 0 && moves.length <= TOLD_MAX) return room.moves.add(moves);
    // What was counted anew, or is too much to tell, is told at once, as somebody may have lost the right to see it; what came before it comes before it.
    room.moves.tell();
    room.crier.tell((guest) => {
      guest.watcher.tell('recount');
      void dismiss(guest, retryLine(random()));
    });
  };
  // Who they are is asked with it, which takes a quarter of a second for five hundred.
  const heartbeats = createHeartbeats<Guest>(heartbeat, (guest) => void greet(guest, Buffer.from(heartbeatEvent(now())), retryLine(random())));

  function leave(guests: Set<Guest>, guest: Guest): void {
    guests.delete(guest);
    heartbeats.end(guest);
    if (everybody().length > 0) return;
    stopWatching?.();
    stopWatching = null;
  }

  return {
    join(site, guest) {
      if (everybody().length >= capacity) return null;
      const room = rooms.get(site) ?? openRoom(pause);
      rooms.set(site, room);
      room.guests.add(guest);
      heartbeats.begin(guest);
      // What nobody watches is not read back.
      stopWatching ??= store.watch(onMoves);
      return () => leave(room.guests, guest);
    },
    watchers: () => everybody().length,
    close() {
      stopWatching?.();
      for (const guest of everybody()) heartbeats.end(guest);
      for (const { moves, crier } of rooms.values()) {
        moves.tell();
        crier.finish();
      }
      for (const { watcher } of everybody()) watcher.end(retryLine(random()));
    },
  };
}

/** Those who watch one site, and what they are yet to be told of it. */
interface Room {
  readonly guests: Set<Guest>;
  readonly crier: Crier;
  readonly moves: Gathered;
}

function openRoom(pause: number): Room {
  const guests = new Set<Guest>();
  const crier = createCrier(guests);
  const tell = (moves: readonly Move[]) => {
    const batchFor = onceEach((eyes) => batchOf(moves, eyes));
    crier.tell(({ watcher, eyes }) => watcher.tell(batchFor(eyes)));
  };
  return { guests, crier, moves: gatherMoves(pause, tell) };
}

/** Goes round among the guests, and tells each one thing after the other. */
interface Crier {
  tell(tellOne: (guest: Guest) => void): void;
  /** Tells those who have not heard it yet. */
  finish(): void;
}

const A_TURN = 25; // Guests, some 5 ms. All five hundred take 100 ms and more, in which nobody's answer would be acknowledged.

/** Some guests in each turn of the event loop. */
function createCrier(guests: ReadonlySet<Guest>): Crier {
  let unheard: Guest[] = [];
  let tellThem = (_guest: Guest) => {};
  let next: NodeJS.Immediate | undefined;
  function goOn(count: number): void {
    clearImmediate(next);
    for (const guest of unheard.splice(0, count)) tellThem(guest);
    next = unheard.length > 0 ? setImmediate(goOn, A_TURN) : undefined;
  }
  const finish = () => goOn(unheard.length);
  return {
    finish,
    tell(tellOne) {
      finish();
      unheard = [...guests];
      tellThem = tellOne;
      goOn(A_TURN);
    },
  };
}

/** Moves on their way to be told, in order. */
interface Gathered {
  add(moves: readonly Move[]): void;
  /** Tells those that wait, without waiting any longer. */
  tell(): void;
}

/** Moves that come after a pause (ms) are told as they come, so that a lone tap is seen at once; those that come sooner, together at its end, or when they are very many. */
function gatherMoves(pause: number, tellAll: (moves: readonly Move[]) => void): Gathered {
  let waiting: Move[] = [];
  let timer: NodeJS.Timeout | undefined;
  function tell(): void {
    const moves = waiting;
    waiting = [];
    if (moves.length > 0) tellAll(moves);
  }
  function tellAndPause(): void {
    timer = waiting.length > 0 ? setTimeout(tellAndPause, pause).unref() : undefined;
    tell();
  }
  return {
    tell,
    add(moves) {
      waiting = waiting.concat(moves);
      if (!timer) tellAndPause();
      else if (waiting.length >= TOGETHER_MAX) tell();
    },
  };
}

/** Made once for all who see the same: there are five hundred boards and hardly more views than teams. */
function onceEach<Made>(make: (eyes: Eyes) => Made): (eyes: Eyes) => Made {
  const made = new Map<string, Made>();
  return (eyes) => {
    const found = made.get(eyes.mark) ?? make(eyes);
    made.set(eyes.mark, found);
    return found;
  };
}

/** Who has signed out, was disabled or holds a link that is revoked is sent away. While nobody can tell, everybody stays: bad luck of the disk takes no right away.
 * Where the numbers are damaged everybody goes, and hears why when they come back. */
async function greet(guest: Guest, heartbeat: Buffer, farewell: string): Promise<void> {
  if (!(await dismiss(guest, farewell))) guest.watcher.say(heartbeat);
}

async function dismiss({ watcher, mayStay }: Guest, farewell: string): Promise<boolean> {
  const isLeaving = !(await mayStay().catch((error: unknown) => !(error instanceof StorageDamaged)));
  if (isLeaving) watcher.end(farewell);
  return isLeaving;
}
