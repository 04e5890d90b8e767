import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, blob, check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Ranking } from '../../domain/access.ts';
import type { Surface } from '../../domain/answer.ts';
import type { Exposure } from '../../domain/exposure.ts';
import type { AgentId, ChannelId, InteractionId, ResponseId, SiteId } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Signature } from '../../domain/signature.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Theme } from '../../domain/theme.ts';
import type { WidgetSettings } from '../../domain/widget-settings.ts';
import { packed } from './packed.ts';

// Every key starts with the site and no foreign key leaves it, so that sites can be spread over machines. Moments are ms.
// STRICT and WITHOUT ROWID are unknown to drizzle-kit: they stand in the migrations, and a test looks for them.

/** The sites, their publishable keys and how far each one's moves have been counted. */
export const sites = sqliteTable(
  'sites',
  {
    id: text().$type<SiteId>().primaryKey(),
    key: text().notNull().unique(),
    name: text().notNull(),
    timeZone: text('time_zone').notNull(),
    seq: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
    signature: text().$type<Signature>().notNull().default('off'),
    /** Which pages may send answers, by their exact origins; any where none is listed. */
    origins: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    /** After how many days words go; null keeps them. */
    retentionDays: integer('retention_days'),
    /** What is not as the standard has it: a better standard is for everybody who never chose. */
    widget: text({ mode: 'json' }).$type<Partial<WidgetSettings>>().notNull().default({}),
    /** Null for the standard ones: better ones are for everybody who never chose. */
    themes: text({ mode: 'json' }).$type<readonly Theme[]>(),
    /** What may be seen of the numbers of single agents. */
    ranking: text().$type<Ranking>().notNull().default('own'),
  },
  () => [
    check('sites_id', sql`length(id) between 1 and 64`),
    check('sites_key', sql`length(key) between 16 and 64`),
    check('sites_name', sql`length(name) between 1 and 128`),
    check('sites_time_zone', sql`length(time_zone) between 1 and 64`),
    check('sites_seq', sql`seq >= 0`),
    check('sites_signature', sql`signature in ('off', 'prefer', 'require')`),
    check('sites_origins', sql`json_type(origins) = 'array'`),
    check('sites_retention_days', sql`retention_days between 1 and 36500`),
    check('sites_ranking', sql`ranking in ('full', 'anonymous', 'own', 'none')`),
    check('sites_widget', sql`json_type(widget) = 'object'`),
    check('sites_themes', sql`json_type(themes) = 'array'`),
  ],
);

const siteId = () => text('site_id').$type<SiteId>().notNull();
const isVerified = () => integer('is_verified', { mode: 'boolean' }).notNull();
const ofSite = (column: AnySQLiteColumn) => foreignKey({ columns: [column], foreignColumns: [sites.id] });

/** Who can be credited, with the newest name that was given. */
export const agents = sqliteTable(
  'agents',
  {
    siteId: siteId(),
    id: text().$type<AgentId>().notNull(),
    name: text().notNull(),
    isCelebrated: integer('is_celebrated', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    ofSite(t.siteId),
    check('agents_id', sql`length(id) between 1 and 128`),
    check('agents_name', sql`length(name) between 1 and 128`),
    check('agents_is_celebrated', sql`is_celebrated in (0, 1)`),
  ],
);

/** The channels that were ever heard of. */
export const channels = sqliteTable('channels', { siteId: siteId(), id: text().$type<ChannelId>().notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
  ofSite(t.siteId),
  check('channels_id', sql`length(id) between 1 and 128`),
]);

/**
 * What support did for one customer, frozen when it was first heard of: nothing but erasure ever changes what was frozen.
 * What was signed and what was not are two, so that a stranger cannot speak for the help desk.
 */
export const interactions = sqliteTable(
  'interactions',
  {
    siteId: siteId(),
    id: packed().$type<InteractionId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
    team: text(),
    caseId: text('case_id'),
    customer: text(),
    isVerified: isVerified(),
    /** Ids of those who are credited, in the order they were named: a list, as JSON; null where nobody is. */
    agents: text(),
    /** The answer to it: one place for one answer. */
    answerId: packed('answer_id').$type<ResponseId>(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id, t.isVerified] }),
    foreignKey({ columns: [t.siteId, t.channelId], foreignColumns: [channels.siteId, channels.id] }),
    index('interactions_customer').on(t.siteId, t.customer).where(sql`customer is not null`),
    check('interactions_id', sql`length(id) between 1 and 128`),
    check('interactions_team', sql`length(team) between 1 and 128`),
    check('interactions_case_id', sql`length(case_id) between 1 and 128`),
    check('interactions_customer', sql`length(customer) between 1 and 128`),
    check('interactions_is_verified', sql`is_verified in (0, 1)`),
    check('interactions_agents', sql`json_type(agents) = 'array'`),
  ],
);

const ofInteraction = (columns: [AnySQLiteColumn, AnySQLiteColumn, AnySQLiteColumn]) =>
  foreignKey({ columns, foreignColumns: [interactions.siteId, interactions.id, interactions.isVerified] });

/** The answers as they are now. A removed one keeps its ids, so that it stays removed, and loses whatever the customer wrote. */
export const responses = sqliteTable(
  'responses',
  {
    siteId: siteId(),
    id: packed().$type<ResponseId>().notNull(),
    interactionId: packed('interaction_id').$type<InteractionId>().notNull(),
    isVerified: isVerified(),
    editTokenHash: blob('edit_token_hash', { mode: 'buffer' }).notNull(),
    revision: integer().notNull(),
    rating: integer().$type<Rating>().notNull(),
    comment: text(),
    language: text(),
    surface: text().$type<Surface>().notNull(),
    page: text(),
    delay: integer(),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    removedAt: integer('removed_at'),
    /** Whether there were words when it was last counted. Erasing them changes no count. */
    isCommented: integer('is_commented', { mode: 'boolean' }).notNull(),
    wordsErasedAt: integer('words_erased_at'),
    /** Null where it counts. */
    leftOut: text('left_out').$type<Exclude<Standing, 'counted'>>(),
    /** A list, as JSON; null where there are none. */
    signals: text(),
    /** The same of what was said with a tap. */
    reasons: text(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    ofInteraction([t.siteId, t.interactionId, t.isVerified]),
    check('responses_id', sql`length(id) between 1 and 64`),
    check('responses_edit_token_hash', sql`length(edit_token_hash) = 16`),
    check('responses_revision', sql`revision >= 0`),
    check('responses_rating', sql`rating between 1 and 5`),
    check('responses_comment', sql`length(comment) between 1 and 2000`),
    check('responses_language', sql`length(language) between 1 and 35`),
    check('responses_surface', sql`surface in ('inline', 'popup', 'other')`),
    check('responses_page', sql`length(page) between 1 and 8192`),
    check('responses_delay', sql`delay >= 0`),
    check('responses_changed_at', sql`changed_at >= created_at`),
    check('responses_removed_at', sql`coalesce(removed_at, words_erased_at) is null or coalesce(comment, language, page) is null`),
    check('responses_is_commented', sql`is_commented in (0, 1) and (comment is null or is_commented = 1)`),
    check('responses_left_out', sql`left_out in ('suspect', 'excluded')`),
    check('responses_signals', sql`json_type(signals) = 'array'`),
    check('responses_reasons', sql`reasons is null or (json_type(reasons) = 'array' and removed_at is null)`),
  ],
);

/** What the customer had said before, one row for each change; what they say now stands in `responses`. */
export const revisions = sqliteTable(
  'revisions',
  {
    siteId: siteId(),
    responseId: packed('response_id').$type<ResponseId>().notNull(),
    revision: integer().notNull(),
    rating: integer().$type<Rating>().notNull(),
    comment: text(),
    recordedAt: integer('recorded_at').notNull(),
    reasons: text(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.responseId, t.revision] }),
    foreignKey({ columns: [t.siteId, t.responseId], foreignColumns: [responses.siteId, responses.id] }),
    check('revisions_revision', sql`revision >= 0`),
    check('revisions_rating', sql`rating between 1 and 5`),
    check('revisions_comment', sql`length(comment) between 1 and 2000`),
    check('revisions_reasons', sql`json_type(reasons) = 'array'`),
  ],
);

/** The answers of each agent, and of everybody, in the order of time: lists are read from here without a scan. */
export const credits = sqliteTable(
  'credits',
  {
    siteId: siteId(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    createdAt: integer('created_at').notNull(),
    responseId: packed('response_id').$type<ResponseId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.agentId, t.createdAt, t.responseId] })],
);

/** What became of asking, by the moment it was first heard of. */
export const exposures = sqliteTable(
  'exposures',
  {
    siteId: siteId(),
    interactionId: packed('interaction_id').$type<InteractionId>().notNull(),
    isVerified: isVerified(),
    kind: text().$type<Exposure>().notNull(),
    heardAt: integer('heard_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.interactionId, t.isVerified, t.kind] }),
    ofInteraction([t.siteId, t.interactionId, t.isVerified]),
    check('exposures_kind', sql`kind in ('closed', 'asked', 'shown', 'dismissed')`),
  ],
);
