import type { Role } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { AgentId, SiteId, UserId } from '../domain/ids.ts';

/**
 * Who can sign in, who is signed in, and what they are on which site. People belong to the installation; what they may do belongs to a site.
 * Tokens and passwords come here as their hashes only. Every act stands in the audit log with its actor, in the same commit.
 */
export interface PeopleStore {
  /** `taken`: somebody has this address already. */
  createUser(user: NewUser, actor: Actor): Promise<User | 'taken'>;
  user(id: UserId): Promise<User | null>;
  userOfEmail(email: string): Promise<User | null>;
  /** In the order of creation. */
  users(): Promise<readonly User[]>;
  /** What is absent stays. A new password ends every session of theirs, and no link made before works any more. Null where there is nobody. */
  changeUser(id: UserId, change: UserChange, actor: Actor): Promise<User | 'taken' | null>;
  /** Ends every session of theirs, and they cannot sign in until they are enabled. Resolves to whether there is somebody. */
  disableUser(id: UserId, actor: Actor): Promise<boolean>;
  enableUser(id: UserId, actor: Actor): Promise<boolean>;

  /** Whether anybody can sign in: has a password, or an account at a sign-in provider. */
  isSetUp(): Promise<boolean>;
  /** The hash of the password; null where there is none. Who is disabled has none. */
  passwordOf(id: UserId): Promise<string | null>;
  /** Who signs in by an account at a provider, and may. */
  userOfAccount(account: ProviderAccount): Promise<User | null>;
  linkAccount(id: UserId, account: ProviderAccount, actor: Actor): Promise<void>;

  beginSession(session: NewSession): Promise<void>;
  /** A session that is not over, of somebody who is not disabled. */
  session(tokenHash: string): Promise<Session | null>;
  /** They are here now: from now on the session is idle. */
  seeSession(tokenHash: string): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  endSessions(id: UserId, actor: Actor): Promise<void>;

  memberships(id: UserId): Promise<readonly Membership[]>;
  /** Who may do something on the site, owners among them, in the order in which they came to it. */
  members(site: SiteId): Promise<readonly Member[]>;
  /** Null where they are no member of the site; an owner is none, since nobody grants them anything. */
  changeMembership(site: SiteId, id: UserId, grant: Grant, actor: Actor): Promise<Member | null>;
  /** Resolves to whether they were a member. */
  removeMembership(site: SiteId, id: UserId, actor: Actor): Promise<boolean>;

  /** An invitation of the same address to the same site before stops working. */
  invite(site: SiteId, invitation: NewInvitation, actor: Actor): Promise<Invitation>;
  /** Those that can still be accepted, newest first. */
  invitations(site: SiteId): Promise<readonly Invitation[]>;
  /** Resolves to whether there was one. */
  withdrawInvitation(site: SiteId, id: string, actor: Actor): Promise<boolean>;
  /** The one that this link is for; null where it cannot be accepted any more. */
  invitationOf(tokenHash: string): Promise<Invitation | null>;
  /** Makes the guest a member, and first a user where they are new. `taken`: a new guest's address has a user meanwhile. */
  acceptInvitation(tokenHash: string, guest: Guest): Promise<User | 'link_not_valid' | 'taken'>;

  /** Resolves to false, and makes none, where Afterword is set up. Any set-up link before stops working; this one works until it is used. */
  newSetupLink(tokenHash: string): Promise<boolean>;
  newResetLink(id: UserId, tokenHash: string, expiresAt: number, actor: Actor): Promise<void>;
  /** Whose new password this link is for; null where it does not work. */
  userOfResetLink(tokenHash: string): Promise<User | null>;
  /** Uses up the link and makes its user the first owner: without an address and a password at first, if they like. */
  setUp(tokenHash: string, owner: FirstOwner): Promise<User | 'link_not_valid'>;
  /** Uses up the link, changes the password and ends every session of theirs. */
  resetPassword(tokenHash: string, passwordHash: string): Promise<User | 'link_not_valid'>;
}

/** Somebody who can sign in. Moments are ms. */
export interface User {
  readonly id: UserId;
  readonly name: string;
  /** Null until they have chosen one. */
  readonly email: string | null;
  /** Administers every site, and everybody. */
  readonly isOwner: boolean;
  readonly hasPassword: boolean;
  readonly createdAt: number;
  /** When they were last here, to the minute; null before the first time. */
  readonly seenAt: number | null;
  readonly disabledAt: number | null;
}

/** Who is added by a command or a sign-in provider. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly isOwner: boolean;
  readonly passwordHash?: string;
}

/** What can change about somebody. */
export interface UserChange {
  readonly name?: string;
  readonly email?: string;
  readonly passwordHash?: string;
}

/** Who sets Afterword up, as far as they have said. */
export interface FirstOwner {
  readonly name?: string;
  readonly access?: { readonly email: string; readonly passwordHash: string };
}

/** Somebody as a sign-in provider knows them. */
export interface ProviderAccount {
  readonly provider: string;
  readonly account: string;
}

/** A sign-in, by the hash of the token that the browser has. */
export interface NewSession {
  readonly tokenHash: string;
  readonly user: UserId;
}

/** A sign-in that lasts; moments are ms. */
export interface Session {
  readonly user: User;
  readonly createdAt: number;
  readonly seenAt: number;
}

/** What somebody may do on a site: a lead has teams, an agent is one of those who are credited. */
export interface Grant {
  readonly role: Role;
  readonly teams: readonly string[];
  readonly agent: AgentId | null;
}

/** The same with its site. */
export interface Membership extends Grant {
  readonly site: SiteId;
}

/** Somebody with what they may do on the site in question. */
export interface Member extends User, Grant {}

/** Who is to come to a site, and until when (ms) the link works. */
export interface NewInvitation extends Grant {
  readonly email: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly expiresAt: number;
}

/** An invitation as it is kept. */
export interface Invitation extends Omit<NewInvitation, 'tokenHash'> {
  readonly site: SiteId;
  readonly id: string;
  readonly createdAt: number;
}

/** Who accepts: somebody who was here before, or somebody new with the hash of the password that they have chosen. */
export type Guest = { readonly user: UserId } | { readonly passwordHash: string };
