import type { Answer, Interaction } from '../domain/answer.ts';
import type { Actor } from '../domain/audit.ts';
import type { Exposure } from '../domain/exposure.ts';
import type { SiteId } from '../domain/ids.ts';
import type { Standing } from '../domain/standing.ts';

/** What is known of a customer by the reference that the help desk gave them, and how it is forgotten. */
export interface CustomerStore {
  /** Everything that is kept about the customer; what nobody signed for is among it where it claims to be one of their interactions. */
  customerRecord(site: SiteId, customer: string): Promise<readonly KeptInteraction[]>;
  /**
   * Takes all words, pages, cases and references of the customer away; ids and counts stay, so that nothing that comes late brings the words back.
   * Resolves when the bytes are gone from the disk as well, or says that they are not yet: the same call again goes on from there.
   */
  eraseCustomer(site: SiteId, customer: string, by: Actor): Promise<Erased>;
}

/** What came of erasing. */
export interface Erased {
  /** Answers that had not been erased before. */
  readonly answers: number;
  /** False where another program still reads what was there before, or the disk has no room to write the file anew. */
  readonly isOffDisk: boolean;
}

/** One interaction with all that hangs on it. Moments are ms. */
export interface KeptInteraction extends Omit<Interaction, 'site'> {
  readonly exposures: readonly { readonly kind: Exposure; readonly heardAt: number }[];
  readonly answer: KeptAnswer | null;
}

/** An answer as it is now and as it was before. */
export interface KeptAnswer extends Omit<Answer, 'editToken'> {
  readonly isCommented: boolean;
  readonly standing: Standing;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly wordsErasedAt: number | null;
  readonly removedAt: number | null;
  readonly revisions: readonly (Pick<Answer, 'revision' | 'rating' | 'comment' | 'reasons'> & { readonly recordedAt: number })[];
  /** Each time that somebody left it out of the score. */
  readonly exclusions: readonly { readonly excludedAt: number; readonly reason: string | null; readonly restoredAt: number | null }[];
}
