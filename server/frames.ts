import type { Heartbeat, Hello, Moves, Resync } from '../contract/stream.ts';
import { seenMove } from '../domain/access.ts';
import type { Move } from '../domain/move.ts';
import { type Eyes, seenAgents } from './eyes.ts';
import { momentOf, moveMessage } from './messages.ts';

/** What one commit moved, written out once for all who see the same: bytes for whoever holds everything up to a move. */
export interface Batch {
  readonly last: number;
  /** The moves after `seq`, ready to be sent; null if there are none. */
  after(seq: number): Buffer | null;
}

/** Moves of one site, in order and at least one, as an event for those who see what they see. */
export function batchOf(moves: readonly Move[], eyes: Pick<Eyes, 'sight' | 'face'>): Batch {
  const messages = moves.map((move) => moveMessage(seenBy(move, eyes)));
  const [first, last] = [messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? 0];
  const bytesOf = (some: Moves['moves']) => Buffer.from(event('moves', { moves: some } satisfies Moves, last));
  const all = bytesOf(messages);
  return {
    last,
    after(seq) {
      if (seq < first) return all;
      return seq < last ? bytesOf(messages.filter((each) => each.seq > seq)) : null;
    },
  };
}

function seenBy(move: Move, eyes: Pick<Eyes, 'sight' | 'face'>): Move {
  const seen = seenMove(move, eyes.sight);
  return { ...seen, agents: seenAgents(seen.agents, eyes) };
}

/** Carries an id, so that a reconnect says from where to go on even if nothing has moved since. */
export const helloEvent = (seq: number, viewer: string): string => event('hello', { seq, viewer } satisfies Hello, seq);
/** Stands for everything up to `seq` that was not told. */
export const resyncEvent = (seq: number): string => event('resync', { seq } satisfies Resync, seq);
/** Carries no id, so that the last one stays. */
export const heartbeatEvent = (now: number): string => event('heartbeat', { at: momentOf(now) } satisfies Heartbeat);

// Spread out, so that a restart is not followed by everybody at once.
const [SOONEST, LATEST] = [500, 8_000];

/** Tells a browser how many ms to wait before it comes back, by a random number from 0 to 1. */
export const retryLine = (random: number): string => `retry: ${Math.round(SOONEST + random * (LATEST - SOONEST))}\n\n`;

/** JSON has no raw line break, so data cannot end an event early. */
const event = (name: string, data: object, id?: number): string =>
  `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
