import type { SiteId } from '../domain/ids.ts';

/** What was answered before, for whoever asks the same again because the answer was lost. */
export interface IdempotencyStore {
  /** The answer that is kept under the hash of a key; null where there is none, or only one that is older than 72 hours. */
  keptAnswer(site: SiteId, keyHash: Uint8Array): Promise<KeptAnswer | null>;
  /** Keeps an answer under the hash of a key, instead of one that is too old, and forgets those of the site that are too old as well. */
  keepAnswer(site: SiteId, keyHash: Uint8Array, answer: KeptAnswer): Promise<void>;
}

/** An answer, and the hash of the request that it was given to. */
export interface KeptAnswer {
  readonly requestHash: Uint8Array;
  readonly status: number;
  /** Whatever the server wrote, which is not for others to read: it may hold secrets that are shown once. */
  readonly body: string;
}
