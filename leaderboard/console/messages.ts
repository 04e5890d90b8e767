import type { Me } from '../../contract/account.ts';
import type { Role } from '../../domain/access.ts';

/** A site as somebody who is on it sees it. */
export type OwnSite = Me['sites'][number];

/** What somebody is on a site: their role, and what it needs to be known. */
export interface Part {
  readonly role: Role;
  readonly teams: readonly string[];
  readonly agent: string | null;
}

/** Every list of the API. */
export interface List<Item> {
  readonly data: readonly Item[];
}
