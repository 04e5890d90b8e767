import type { Sight } from '../domain/access.ts';
import type { Agent } from '../domain/agent.ts';
import type { Answer, Interaction, Surface } from '../domain/answer.ts';
import type { Actor, AuditEntry } from '../domain/audit.ts';
import type { Board } from '../domain/board.ts';
import type { Counts } from '../domain/counts.ts';
import type { Exposure } from '../domain/exposure.ts';
import type { AgentId, ChannelId, InteractionId, ResponseId, SiteId } from '../domain/ids.ts';
import type { Move } from '../domain/move.ts';
import type { DayRange } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Phrase } from '../domain/search.ts';
import type { Signal, Standing } from '../domain/standing.ts';
import type { AgentStore } from './agent-store.ts';
import type { AuditStore } from './audit-store.ts';
import type { CustomerStore } from './customer-store.ts';
import type { InteractionStore } from './interaction-store.ts';
import type { JobStore } from './job-store.ts';
import type { KeyStore } from './key-store.ts';
import type { PeopleStore } from './people-store.ts';
import type { RemarkStore } from './remark-store.ts';
import type { SeriesStore } from './series-store.ts';
import type { ShareStore } from './share-store.ts';
import type { SignOnStore } from './sign-on-store.ts';
import type { SiteStore } from './site-store.ts';
import type { StreamStore } from './stream-store.ts';

/**
 * What the server may ask of storage, in the words of the domain. Every method that writes resolves only after its commit was flushed to disk.
 * Bad luck (disk full, locked, read-only, corrupt) rejects with `StorageUnavailable`, and then nothing of that call was stored.
 */
export interface Store
  extends AgentStore,
    AuditStore,
    CustomerStore,
    InteractionStore,
    JobStore,
    KeyStore,
    PeopleStore,
    SeriesStore,
    RemarkStore,
    ShareStore,
    SignOnStore,
    SiteStore,
    StreamStore {
  /** Takes in an answer: a new one, a repeat, or a later revision. The one way in for every answer. */
  record(interaction: Interaction, answer: Answer): Promise<Recorded>;
  /**
   * Takes in all answers at their own moments, or none of them if storage fails; those already there are repeats.
   * `isWanted` sees what would come of each, in order, before it is kept: where it says no, nothing of it is stored. An entry goes into the audit log with them.
   */
  importAll(
    records: Iterable<ImportedRecord>,
    isWanted?: (recorded: readonly Recorded[]) => boolean,
    entry?: Omit<AuditEntry, 'at'>,
  ): Promise<readonly Recorded[]>;
  /** Counts what became of asking, once per interaction and kind; resolves to whether it was the first time. */
  expose(interaction: Interaction, exposure: Exposure): Promise<boolean>;
  /** Deletes the words of an answer and takes it out of every count; its id stays taken. */
  remove(site: SiteId, id: ResponseId, by: Actor): Promise<'removed' | Refusal>;

  /** Leaves an answer out of the score, with the reason; the same again changes nothing. */
  exclude(site: SiteId, id: ResponseId, reason: string, by: Actor): Promise<Response | { readonly refusal: Refusal }>;
  /** Lets an answer count again that somebody left out, or that was suspect. */
  restore(site: SiteId, id: ResponseId, by: Actor): Promise<Response | { readonly refusal: Refusal }>;
  /** Why an answer is left out now; null where nobody left it out. */
  exclusionOf(site: SiteId, id: ResponseId): Promise<Exclusion | null>;

  // Whatever is read is read by somebody, who sees everybody's answers or fewer.
  response(site: SiteId, id: ResponseId, sight: Sight): Promise<Response | null>;
  /** Newest first. A cursor that cannot be read has nothing after it. */
  responses(site: SiteId, filter: ResponseFilter, page: PageRequest, sight: Sight): Promise<ResponsePage>;
  /** Every answer that passes the filter, oldest first, read in pieces so that any number fits in memory. */
  allResponses(site: SiteId, filter: ResponseFilter, sight: Sight): AsyncIterable<Response>;

  board(site: SiteId, range: DayRange, sight: Sight): Promise<Board>;
  /** The last move of the site; 0 before the first. */
  lastSeq(site: SiteId): Promise<number>;
  /** The moves after `seq`, in order; null if some of them are no longer kept or are more than `limit`. */
  movesSince(site: SiteId, seq: number, limit: number): Promise<readonly Move[] | null>;
  /**
   * Calls back after each commit with what moved, in order, whichever process on this machine committed it. Returns how to stop.
   * No moves at all means that the site was counted anew, or moved too much to tell: whoever watches fetches again.
   */
  watch(onMoves: (site: SiteId, moves: readonly Move[]) => void): () => void;

  /** Throws the roll-ups of a site and what its comments are found by away, and makes both again from the answers. */
  rebuild(site: SiteId): Promise<void>;
  /** Compares the stored roll-ups, row by row, with a recount. Empty where they agree. */
  differences(site: SiteId): Promise<readonly Difference[]>;
  /** Compares what the comments of a site are found by with the comments. */
  searchState(site: SiteId): Promise<SearchState>;
  /** The answers of a site, and the rows of roll-ups that count them. */
  extent(site: SiteId): Promise<Extent>;
  /** A mark that is another one whenever anything was committed since. It says nothing else, and nothing to another process. */
  lastChange(): Promise<string>;
  /** Rejects unless storage can be read and written now. Costs one commit. */
  ready(): Promise<void>;
  /** Rejects unless storage is ready and its own integrity check, which reads everything, finds nothing. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Storage cannot take or give data now; whoever asked may try again later. The cause is for the log, never for the client. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Storage cannot be used by this program as it is; the message says what to do. Trying again does not help. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/** How an answer was taken in, with the answer as it is now; or why it was not. */
export type Recorded = { readonly outcome: 'created' | 'changed' | 'repeated'; readonly response: Response } | { readonly refusal: Refusal };

/** An answer that was given elsewhere, earlier. */
export interface ImportedRecord {
  readonly interaction: Interaction;
  readonly answer: Answer;
  /** When the customer answered, ms. */
  readonly at: number;
  /** How it stood there; what is absent stands as it comes. An answer that is here already stands as it does here. */
  readonly stood?: { readonly standing: Standing; readonly reason: Exclusion['reason'] };
}

/** An answer as it is kept. Moments are ms. */
export interface Response {
  readonly id: ResponseId;
  readonly interaction: InteractionId;
  readonly channel: ChannelId;
  readonly agents: readonly Agent[];
  readonly team: string | null;
  readonly caseId: string | null;
  readonly rating: Rating;
  readonly comment: string | null;
  readonly reasons: readonly string[];
  readonly revision: number;
  readonly isVerified: boolean;
  readonly language: string | null;
  readonly surface: Surface;
  readonly page: string | null;
  readonly delay: number | null;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Who the customer is to the help desk, where it says so. */
  readonly customer: string | null;
  /** Whether it counts, and what speaks against it. */
  readonly standing: Standing;
  readonly signals: readonly Signal[];
  /** Whether it counts as one with words. That stays when the words are erased. */
  readonly isCommented: boolean;
  /** When the words went; null while they are kept, or where there were none. */
  readonly wordsErasedAt: number | null;
}

/** Why somebody left an answer out, and when (ms). The reason is null where it was erased with the words it may have quoted. */
export interface Exclusion {
  readonly reason: string | null;
  readonly by: Actor;
  readonly at: number;
}

/** Which answers: those that fit all that is asked for. The range is of days on which they were first recorded. */
export interface ResponseFilter {
  readonly range?: DayRange;
  readonly agent?: AgentId;
  readonly channel?: ChannelId;
  readonly rating?: Rating;
  readonly hasComment?: boolean;
  readonly isVerified?: boolean;
  readonly standing?: Standing;
  /** Those of agents who like to be celebrated, one at least, or of nobody. */
  readonly isCelebrated?: true;
  readonly team?: string;
  /** An id of what was said with a tap. */
  readonly reason?: string;
  /** A language with all that are more exact: "de" is "de-AT" as well. */
  readonly language?: string;
  /** Words of the comment, all of which it must have. Without any, nothing is found. */
  readonly search?: readonly Phrase[];
}

/** How many answers, and after which. */
export interface PageRequest {
  readonly limit: number;
  /** Where the page before ended, as that page said it. */
  readonly cursor?: string;
}

/** Some of the answers, and where the next ones begin. */
export interface ResponsePage {
  readonly responses: readonly Response[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** How much of a site there is to compare. */
export interface Extent {
  readonly answers: number;
  readonly rows: number;
}

/** Whether the comments of a site are found by their words. */
export interface SearchState {
  readonly comments: number;
  /** Of how many of them other words are kept than theirs. */
  readonly differences: number;
  /** Whether the index, which all sites share, has the words that are kept and no others. */
  readonly isIndexed: boolean;
}

/** A roll-up row that is not what a recount gives. */
export interface Difference {
  /** "day 2026-11-22 agent ana channel chat" */
  readonly where: string;
  readonly stored: Counts;
  readonly recounted: Counts;
}
