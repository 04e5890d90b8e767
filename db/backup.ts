import type { SiteId } from '../domain/ids.ts';

/** What a file of a database has in it. */
export interface Contents {
  /** The number of its schema. */
  readonly schema: number;
  readonly sites: readonly SiteContents[];
}

/** How far a site had come. */
export interface SiteContents {
  readonly id: SiteId;
  readonly key: string;
  readonly name: string;
  /** Those that were removed are among them, without their words. */
  readonly answers: number;
  /** The last of its numbered moves. */
  readonly seq: number;
}

/** What was taken out of a database because another one has it no more. */
export interface Replayed {
  /** Interactions that lost words or a reference. */
  readonly forgotten: number;
  /** Answers that were removed. */
  readonly removed: number;
  /** Agents who became nameless. */
  readonly agents: number;
  /** Keys and links that are revoked, users that are kept out, places on a site that are gone. */
  readonly closed: number;
}

/** What came of putting a backup in the place of the database. */
export interface Restored {
  readonly sites: readonly RestoredSite[];
  readonly replayed: Replayed;
  /** What else was done since and is not done any more, by the names in the audit log: "site.update". */
  readonly undone: readonly { readonly action: string; readonly times: number }[];
  /** The files that could not be read, or not all of them: what was erased since may not be known. */
  readonly unread: readonly string[];
  /** Whether there was a database before, which now has another name. */
  readonly hadDatabase: boolean;
}

/** A site as it was restored, with what a recount of its answers gives. */
export interface RestoredSite {
  readonly name: string;
  /** Those that were removed are not among them. */
  readonly answers: number;
  /** Of roll-ups. */
  readonly rows: number;
  /** Rows that are not what a recount gives. */
  readonly differences: number;
}
