import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Role } from '../../domain/access.ts';
import type { AgentId, SiteId, UserId } from '../../domain/ids.ts';
import { sites } from './schema.ts';

// People belong to the installation and not to a site: these four tables are small, and a store on several machines keeps them whole on each.
// Their columns are those that the accounts library asks for, and no more. Moments are ms.

/** Who can sign in. Without an address or a password until they have chosen them. */
export const users = sqliteTable(
  'users',
  {
    id: text().$type<UserId>().primaryKey(),
    email: text().notNull().unique(),
    name: text().notNull(),
    /** Whether they administer the whole installation: every site, and everybody. */
    isOwner: integer('is_owner', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    disabledAt: integer('disabled_at'),
  },
  () => [
    check('users_id', sql`length(id) between 1 and 64`),
    check('users_email', sql`length(email) between 3 and 254 and email = lower(email)`),
    check('users_name', sql`length(name) between 1 and 128`),
    check('users_is_owner', sql`is_owner in (0, 1)`),
  ],
);

/** Who is signed in, by the hash of the token that the browser has. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    id: text().notNull().unique(),
    userId: text('user_id').$type<UserId>().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id] }).onDelete('cascade'),
    index('sessions_user').on(t.userId),
    check('sessions_token_hash', sql`length(token_hash) = 43`),
  ],
);

/** How somebody proves who they are: the hash of a password, or their id at a sign-in provider. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text().primaryKey(),
    userId: text('user_id').$type<UserId>().notNull(),
    providerId: text('provider_id').notNull(),
    accountId: text('account_id').notNull(),
    password: text(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id] }).onDelete('cascade'),
    index('credentials_user').on(t.userId),
    // Whoever the provider says it is, is one person here.
    unique('credentials_account').on(t.providerId, t.accountId),
  ],
);

/** A link that works once: to set Afterword up, or to choose a new password. Kept by its hash. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text().$type<'setup' | 'reset'>().notNull(),
    userId: text('user_id').$type<UserId>(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [users.id] }).onDelete('cascade'),
    check('one_time_links_purpose', sql`purpose in ('setup', 'reset')`),
  ],
);

const role = sql`role in ('admin', 'lead', 'agent') and json_type(teams) = 'array' and (role <> 'agent' or agent_id is not null)`;

/** What somebody may do on a site. A lead has teams, an agent is one of those who are credited. */
export const memberships = sqliteTable(
  'memberships',
  {
    siteId: text('site_id').$type<SiteId>().notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    role: text().$type<Role>().notNull(),
    teams: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    agentId: text('agent_id').$type<AgentId>(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.userId] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    foreignKey({ columns: [t.userId], foreignColumns: [users.id] }).onDelete('cascade'),
    check('memberships_role', role),
  ],
);

/** Who was invited to a site and has not come yet, by the hash of the token in the link. */
export const invitations = sqliteTable(
  'invitations',
  {
    siteId: text('site_id').$type<SiteId>().notNull(),
    id: text().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    email: text().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    teams: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    agentId: text('agent_id').$type<AgentId>(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('invitations_role', role),
    check('invitations_email', sql`length(email) between 3 and 254 and email = lower(email)`),
    check('invitations_name', sql`length(name) between 1 and 128`),
  ],
);
