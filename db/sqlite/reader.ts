import type { Store } from '../store.ts';
import type { Stream } from '../streams.ts';
import { startThread } from './thread.ts';

/** What reads much, or may: more than a row or two that are found by their key. */
const READS = [
  ...['board', 'days', 'hours', 'countedDays', 'sparklines', 'responses', 'agents', 'customerRecord', 'auditEntries'],
  ...['extent', 'differences'],
] as const satisfies readonly (keyof Store)[];
const STREAMS = ['allResponses', 'buckets', 'remarks'] as const satisfies readonly Stream[];

/** The part of the store that a reader answers. */
export type Reading = Pick<Store, (typeof READS)[number] | Stream>;

/** A thread that reads on a connection of its own, so that whoever asks for something small does not wait for what is large. */
export interface Reader extends Reading {
  close(): Promise<void>;
}

/** Starts the thread on a file that is open already. */
export function startReader(parts: { readonly file: string; readonly now: () => number }): Reader {
  const { call, pieces, close } = startThread({ ...parts, does: 'read' });
  const asked = READS.map((method) => [method, (...args: unknown[]) => call(method, args)]);
  const read = STREAMS.map((method) => [method, (...args: unknown[]) => pieces(method, args)]);
  // Whoever only reads has nothing to lose by ending, in whatever way.
  return { ...(Object.fromEntries([...asked, ...read]) as unknown as Reading), close: () => close().catch(() => {}) };
}
