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
