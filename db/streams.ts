import type { Store } from './store.ts';

/** A method of the store that gives what it has piece by piece, and not as one promise. */
export type Stream = { [Method in keyof Store]: Store[Method] extends (...asked: never[]) => AsyncIterable<unknown> ? Method : never }[keyof Store];

// Neither one too many nor one too few compiles.
const STREAMS = { allResponses: true, buckets: true, remarks: true } satisfies Record<Stream, true>;

/** Whether a method of the store is one of those, for whoever stands between the store and those who ask it. */
export const isStream = (method: string): method is Stream => Object.hasOwn(STREAMS, method);
