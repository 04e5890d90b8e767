import type { WordsQuery } from '../contract/words.ts';
import type { KeptRemark, RemarkFilter } from '../db/remark-store.ts';
import type { Store } from '../db/store.ts';
import type { Sight } from '../domain/access.ts';
import type { SiteId } from '../domain/ids.ts';
import type { DayRange } from '../domain/period.ts';

/** The newest comments, and whether they are all of them. */
export interface ReadRemarks {
  /** Newest first. */
  readonly remarks: readonly KeptRemark[];
  readonly isWhole: boolean;
}

const COMMENTS_MAX = 20_000; // What is not among so many is no theme.
const ANSWERS_MAX = 200_000; // A second of reading, in pieces, where hardly anybody writes.
const CHARACTERS_MAX = 4_000_000; // Some seconds of comparing, in pieces, where everybody writes all they may.

/** Reads comments, newest first, as many as say enough. */
export async function readRemarks(store: Pick<Store, 'remarks'>, site: SiteId, filter: RemarkFilter, sight: Sight): Promise<ReadRemarks> {
  const remarks: KeptRemark[] = [];
  let [answers, characters] = [0, 0];
  for await (const piece of store.remarks(site, filter, sight)) {
    answers += piece.answers;
    for (const remark of piece.remarks) {
      characters += remark.text.length;
      if (remarks.length >= COMMENTS_MAX || characters > CHARACTERS_MAX) return { remarks, isWhole: false };
      remarks.push(remark);
    }
    if (answers >= ANSWERS_MAX) return { remarks, isWhole: false };
  }
  return { remarks, isWhole: true };
}

/** The filter that a question means. */
export const remarkFilterOf = ({ agent, channel, team }: WordsQuery, range: DayRange, isVerified: boolean | undefined): RemarkFilter => ({
  range,
  ...(agent !== undefined && { agent }),
  ...(channel !== undefined && { channel }),
  ...(team !== undefined && { team }),
  ...(isVerified !== undefined && { isVerified }),
});
