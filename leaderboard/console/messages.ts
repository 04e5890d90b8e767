import type { Me } from '../../contract/account.ts';
import type { Role } from '../../domain/access.ts';

/** Every list of the API. */
export interface List<Item> {
  readonly data: readonly Item[];
  readonly next_cursor?: string | null;
}

/** A site as somebody who is on it sees it. */
export type OwnSite = Me['sites'][number];

/** What somebody is on a site. */
export interface Part {
  readonly role: Role;
  readonly teams: readonly string[];
  /** As whom the help desk knows them. */
  readonly agent: string | null;
}

/** An invitation as its link shows it. */
export interface InvitationPreview {
  readonly email: string;
  readonly name: string;
  readonly site_name: string;
  readonly has_account: boolean;
}

/** An invitation that nobody has taken up yet. */
export interface Invitation extends Part {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly created_at: string;
  readonly expires_at: string;
}

/** Somebody who is on the site. */
export interface Member extends Part {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly is_owner: boolean;
  readonly is_disabled: boolean;
  readonly created_at: string;
  readonly last_seen_at: string | null;
}

/** A link that works once or until it is ended; told once. */
export interface Link {
  readonly url: string;
}
