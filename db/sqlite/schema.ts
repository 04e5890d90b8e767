import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, blob, check, foreignKey, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Surface } from '../../domain/answer.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Exposure } from '../../domain/exposure.ts';
import type { AgentId, ChannelId, InteractionId, ResponseId, SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Signature } from '../../domain/signature.ts';

// Every key starts with the site and no foreign key leaves it, so that sites can be spread over machines. Moments are ms.
// STRICT and WITHOUT ROWID are unknown to drizzle-kit: they stand in the migrations, and a test looks for them.

/** Stands for everybody in `credits` and in the roll-ups: the whole channel, every interaction once. No agent has an empty id. */
export const EVERYBODY = '' as AgentId;

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
  ],
);

const siteId = () => text('site_id').$type<SiteId>().notNull();
const ofSite = (column: AnySQLiteColumn) => foreignKey({ columns: [column], foreignColumns: [sites.id] });

/** Who can be credited, with the newest name that was given. */
export const agents = sqliteTable('agents', { siteId: siteId(), id: text().$type<AgentId>().notNull(), name: text().notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
  ofSite(t.siteId),
  check('agents_id', sql`length(id) between 1 and 128`),
  check('agents_name', sql`length(name) between 1 and 128`),
]);

/** The channels that were ever heard of. */
export const channels = sqliteTable('channels', { siteId: siteId(), id: text().$type<ChannelId>().notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
  ofSite(t.siteId),
  check('channels_id', sql`length(id) between 1 and 128`),
]);

/** What support did for one customer, frozen when it was first heard of: these rows are never updated. */
export const interactions = sqliteTable(
  'interactions',
  {
    siteId: siteId(),
    id: text().$type<InteractionId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
    team: text(),
    caseId: text('case_id'),
    isVerified: integer('is_verified', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    foreignKey({ columns: [t.siteId, t.channelId], foreignColumns: [channels.siteId, channels.id] }),
    check('interactions_id', sql`length(id) between 1 and 128`),
    check('interactions_team', sql`length(team) between 1 and 128`),
    check('interactions_case_id', sql`length(case_id) between 1 and 128`),
    check('interactions_is_verified', sql`is_verified in (0, 1)`),
  ],
);

const ofInteraction = (columns: [AnySQLiteColumn, AnySQLiteColumn]) =>
  foreignKey({ columns, foreignColumns: [interactions.siteId, interactions.id] });

/** Who is credited with an interaction, in the order they were named. */
export const interactionAgents = sqliteTable(
  'interaction_agents',
  {
    siteId: siteId(),
    interactionId: text('interaction_id').$type<InteractionId>().notNull(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.interactionId, t.agentId] }),
    ofInteraction([t.siteId, t.interactionId]),
    foreignKey({ columns: [t.siteId, t.agentId], foreignColumns: [agents.siteId, agents.id] }),
    check('interaction_agents_position', sql`position >= 0`),
  ],
);

/** The answers as they are now. A removed one keeps its ids, so that it stays removed, and loses whatever the customer wrote. */
export const responses = sqliteTable(
  'responses',
  {
    siteId: siteId(),
    id: text().$type<ResponseId>().notNull(),
    interactionId: text('interaction_id').$type<InteractionId>().notNull(),
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
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    unique('responses_interaction').on(t.siteId, t.interactionId),
    ofInteraction([t.siteId, t.interactionId]),
    check('responses_id', sql`length(id) between 1 and 64`),
    check('responses_edit_token_hash', sql`length(edit_token_hash) = 32`),
    check('responses_revision', sql`revision >= 0`),
    check('responses_rating', sql`rating between 1 and 5`),
    check('responses_comment', sql`length(comment) between 1 and 2000`),
    check('responses_language', sql`length(language) between 1 and 35`),
    check('responses_surface', sql`surface in ('inline', 'popup', 'other')`),
    check('responses_page', sql`length(page) between 1 and 8192`),
    check('responses_delay', sql`delay >= 0`),
    check('responses_changed_at', sql`changed_at >= created_at`),
    check('responses_removed_at', sql`removed_at is null or coalesce(comment, language, page) is null`),
  ],
);

/** What the customer had said before, one row for each change; what they say now stands in `responses`. */
export const revisions = sqliteTable(
  'revisions',
  {
    siteId: siteId(),
    responseId: text('response_id').$type<ResponseId>().notNull(),
    revision: integer().notNull(),
    rating: integer().$type<Rating>().notNull(),
    comment: text(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.responseId, t.revision] }),
    foreignKey({ columns: [t.siteId, t.responseId], foreignColumns: [responses.siteId, responses.id] }),
    check('revisions_revision', sql`revision >= 0`),
    check('revisions_rating', sql`rating between 1 and 5`),
    check('revisions_comment', sql`length(comment) between 1 and 2000`),
  ],
);

/** The answers of each agent, and of everybody, in the order of time: lists are read from here without a scan. */
export const credits = sqliteTable(
  'credits',
  {
    siteId: siteId(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    createdAt: integer('created_at').notNull(),
    responseId: text('response_id').$type<ResponseId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.agentId, t.createdAt, t.responseId] })],
);

/** What became of asking, by the moment it was first heard of. */
export const exposures = sqliteTable(
  'exposures',
  {
    siteId: siteId(),
    interactionId: text('interaction_id').$type<InteractionId>().notNull(),
    kind: text().$type<Exposure>().notNull(),
    heardAt: integer('heard_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.interactionId, t.kind] }),
    ofInteraction([t.siteId, t.interactionId]),
    check('exposures_kind', sql`kind in ('asked', 'shown', 'dismissed')`),
  ],
);

const tally = () => ({
  c1: integer().notNull(),
  c2: integer().notNull(),
  c3: integer().notNull(),
  c4: integer().notNull(),
  c5: integer().notNull(),
  comments: integer().notNull(),
  asked: integer().notNull(),
  shown: integer().notNull(),
  dismissed: integer().notNull(),
});
const isTally = sql`min(c1, c2, c3, c4, c5, comments, asked, shown, dismissed) >= 0 and comments <= c1 + c2 + c3 + c4 + c5`;

/** Counts by clock hour (its first moment), agent and channel. Derived: can be thrown away and counted again. */
export const rollupHours = sqliteTable(
  'rollup_hours',
  {
    siteId: siteId(),
    hour: integer().notNull(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
    ...tally(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.hour, t.agentId, t.channelId] }), check('rollup_hours_tally', isTally)],
);

/** Counts by day in the site's time zone, agent and channel. Derived like the hours; time comes first, because a board asks for days. */
export const rollupDays = sqliteTable(
  'rollup_days',
  {
    siteId: siteId(),
    day: text().$type<Day>().notNull(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
    ...tally(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.day, t.agentId, t.channelId] }),
    check('rollup_days_day', sql`day glob '????-??-??'`),
    check('rollup_days_tally', isTally),
  ],
);

/** The newest moves, for whoever was away for a moment. */
export const moves = sqliteTable(
  'moves',
  { siteId: siteId(), seq: integer().notNull(), move: text({ mode: 'json' }).$type<Move>().notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.seq] }), check('moves_move', sql`json_valid(move) and json_type(move, '$.change') = 'object'`)],
);
