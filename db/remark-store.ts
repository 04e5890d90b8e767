import type { Sight } from '../domain/access.ts';
import type { AgentId, ChannelId, SiteId } from '../domain/ids.ts';
import type { DayRange } from '../domain/period.ts';
import type { Remark } from '../domain/phrases.ts';

/** What customers wrote, many of them at once. */
export interface RemarkStore {
  /**
   * The words of answers that count, newest first, in pieces of some hundred answers, most of which may have none; between them others have their turn.
   * Whoever reads no further reads no more.
   */
  remarks(site: SiteId, filter: RemarkFilter, sight: Sight): AsyncIterable<RemarkPiece>;
}

/** Whose words. */
export interface RemarkFilter {
  readonly range: DayRange;
  readonly agent?: AgentId;
  readonly channel?: ChannelId;
  readonly team?: string;
  readonly isVerified?: boolean;
}

/** How many answers were looked at, and what was written with them. */
export interface RemarkPiece {
  readonly answers: number;
  readonly remarks: readonly KeptRemark[];
}

/** A remark with when it was made (ms), and the language in which the question was asked. */
export interface KeptRemark extends Remark {
  readonly at: number;
  readonly language: string | null;
}
