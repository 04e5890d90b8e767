import type { Scope } from '../domain/access.ts';
import type { Actor } from '../domain/audit.ts';
import type { SiteId } from '../domain/ids.ts';
import type { SigningAlgorithm } from '../domain/signature.ts';
import type { IdempotencyStore } from './idempotency-store.ts';

/** Everything that is kept about keys, and under them. */
export interface KeyStore extends SigningKeyStore, ApiKeyStore, IdempotencyStore {}

/** With what help desks sign interactions. */
export interface SigningKeyStore {
  /** Makes a key to sign with, unless two are active already: one to sign with, and one to change to. */
  createSigningKey(site: SiteId, key: NewSigningKey, actor: Actor): Promise<SigningKey | 'too_many_keys'>;
  /** All of them in the order of creation, those that are revoked too. */
  signingKeys(site: SiteId): Promise<readonly SigningKey[]>;
  /** The key of exactly this id on this site; null where it is revoked or never was. */
  activeSigningKey(site: SiteId, id: string): Promise<SigningKey | null>;
  /** The newest active key whose secret we have ourselves; made where there is none. */
  signingKeyOfOurs(site: SiteId, actor: Actor): Promise<SigningKey | 'too_many_keys'>;
  /** Ends a key for good, at once. */
  revokeSigningKey(site: SiteId, id: string, actor: Actor): Promise<'revoked' | 'not_found'>;
}

/** With what other programs ask. */
export interface ApiKeyStore {
  createApiKey(site: SiteId, key: NewApiKey, actor: Actor): Promise<ApiKey>;
  /** All of them in the order of creation, those that are revoked too. */
  apiKeys(site: SiteId): Promise<readonly ApiKey[]>;
  /** Remembers that a key is in use now, to the minute. */
  noteUse(site: SiteId, id: string): Promise<void>;
  /** Ends a key for good, at once. */
  revokeApiKey(site: SiteId, id: string, actor: Actor): Promise<'revoked' | 'not_found'>;
}

/** The public half of a key pair on the curve Ed25519, as a JWK (RFC 8037). */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  /** 32 bytes, in base64url. */
  readonly x: string;
}

/** What a signing key is made with. */
export interface NewSigningKey {
  /** What uses it: what a person tells it by. */
  readonly name: string;
  readonly algorithm: SigningAlgorithm;
  /** Of EdDSA; a secret of HS256 is derived and kept nowhere. */
  readonly publicKey: PublicKey | null;
}

/** A signing key as it is kept. Its id is the `kid` of the tokens; moments are ms. */
export interface SigningKey extends NewSigningKey {
  readonly id: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

/** What an API key is made with. */
export interface NewApiKey {
  readonly name: string;
  /** Its first characters, by which a person recognises it. */
  readonly prefix: string;
  /** SHA-256 of the key, which is kept nowhere. */
  readonly keyHash: Uint8Array;
  readonly scopes: readonly Scope[];
}

/** An API key as it is kept. Moments are ms. */
export interface ApiKey extends Omit<NewApiKey, 'keyHash'> {
  readonly id: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}
