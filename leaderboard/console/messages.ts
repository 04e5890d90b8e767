import type { Me } from '../../contract/account.ts';
import type { Role, Scope } from '../../domain/access.ts';
import type { Signature, SigningAlgorithm } from '../../domain/signature.ts';

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

/** A site as those see it who administer it, with the daily jobs that ran for it. */
export interface SiteMessage {
  readonly key: string;
  readonly name: string;
  readonly time_zone: string;
  readonly signature: Signature;
  readonly origins: readonly string[];
  readonly retention_days: number | null;
  readonly created_at: string;
  readonly jobs: readonly { readonly job: string; readonly ran_at: string; readonly rows: number }[];
}

/** A key with which the help desk signs; its id is the `kid` of the tokens. */
export interface SigningKey {
  readonly id: string;
  readonly name: string;
  readonly algorithm: SigningAlgorithm;
  readonly created_at: string;
  readonly revoked_at: string | null;
  /** Told once, and only where the server made it. */
  readonly secret?: string;
}

/** A program's key, without the key itself. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly created_at: string;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}

/** A link to the board that works without signing in. */
export interface Share {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
}

/** Something that somebody did, as the log keeps it. */
export interface AuditLine {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Somebody who answers are about. */
export interface Agent {
  readonly id: string;
  readonly name: string;
}
