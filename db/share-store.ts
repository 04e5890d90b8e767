import type { Shown } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { SiteId } from '../domain/ids.ts';

/** Links that show the board of a site to whoever has them. */
export interface ShareStore {
  createShare(site: SiteId, share: NewShare, actor: Actor): Promise<Share>;
  /** Those that work, in the order of creation. */
  shares(site: SiteId): Promise<readonly Share[]>;
  /** Ends a share for good, at once. */
  revokeShare(site: SiteId, id: string, actor: Actor): Promise<'revoked' | 'not_found'>;
}

/** What a share is made with. */
export interface NewShare {
  /** Where it hangs, or who has it: what a person tells it by. */
  readonly name: string;
  /** SHA-256 of the token in the link, base64url; the token is kept nowhere. */
  readonly tokenHash: string;
  readonly shows: Shown;
}

/** A share as it is kept; `createdAt` is in ms. */
export interface Share {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly shows: Shown;
}
