import { sql } from 'drizzle-orm';
import { blob, check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Scope } from '../../domain/access.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { SigningAlgorithm } from '../../domain/signature.ts';
import { sites } from './schema.ts';

// No secret stands here: what can be compared is kept as its hash, and what must be computed again is derived from the installation's own secret.

const siteId = () => text('site_id').$type<SiteId>().notNull();

/** With what help desks sign interactions, by the `kid` in their tokens. The key's record fixes the algorithm. */
export const signingKeys = sqliteTable(
  'signing_keys',
  {
    siteId: siteId(),
    id: text().notNull(),
    name: text().notNull(),
    algorithm: text().$type<SigningAlgorithm>().notNull(),
    /** Of EdDSA, as a JWK; the secret of HS256 is derived. */
    publicKey: text('public_key', { mode: 'json' }).$type<{ readonly kty: string; readonly crv: string; readonly x: string }>(),
    createdAt: integer('created_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('signing_keys_id', sql`length(id) between 1 and 64`),
    check('signing_keys_name', sql`length(name) between 1 and 128`),
    check('signing_keys_algorithm', sql`(algorithm = 'HS256' and public_key is null) or (algorithm = 'EdDSA' and public_key is not null)`),
  ],
);

/** Secret keys of other programs, by the hash of the key. `prefix` is what a person recognises one by. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    siteId: siteId(),
    id: text().notNull(),
    keyHash: blob('key_hash', { mode: 'buffer' }).notNull().unique(),
    prefix: text().notNull(),
    name: text().notNull(),
    scopes: text({ mode: 'json' }).$type<readonly Scope[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('api_keys_key_hash', sql`length(key_hash) = 32`),
    check('api_keys_name', sql`length(name) between 1 and 128`),
    check('api_keys_scopes', sql`json_type(scopes) = 'array'`),
  ],
);

/** Links that show the board of a site to whoever has them, and words and names only where they were made for that, by the hash of the token in the link. */
export const shares = sqliteTable(
  'shares',
  {
    siteId: siteId(),
    id: text().notNull(),
    tokenHash: blob('token_hash', { mode: 'buffer' }).notNull().unique(),
    name: text().notNull(),
    createdAt: integer('created_at').notNull(),
    revokedAt: integer('revoked_at'),
    showsWords: integer('shows_words', { mode: 'boolean' }).notNull().default(false),
    showsNames: integer('shows_names', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('shares_shown', sql`shows_words in (0, 1) and shows_names in (0, 1)`),
    check('shares_token_hash', sql`length(token_hash) = 32`),
    check('shares_name', sql`length(name) between 1 and 128`),
  ],
);

/** What was answered to a request with an Idempotency-Key, by the hash of who asked and of the key. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    siteId: siteId(),
    keyHash: blob('key_hash', { mode: 'buffer' }).notNull(),
    requestHash: blob('request_hash', { mode: 'buffer' }).notNull(),
    status: integer().notNull(),
    body: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.keyHash] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('idempotency_keys_key_hash', sql`length(key_hash) = 32`),
    check('idempotency_keys_request_hash', sql`length(request_hash) = 32`),
  ],
);
