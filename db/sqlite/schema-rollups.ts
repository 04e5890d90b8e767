import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../domain/calendar.ts';
import type { AgentId, ChannelId, SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';

const siteId = () => text('site_id').$type<SiteId>().notNull();
const isVerified = () => integer('is_verified', { mode: 'boolean' }).notNull();

/** Stands for everybody in `credits` and in the roll-ups: the whole channel, every interaction once. No agent has an empty id. */
export const EVERYBODY = '' as AgentId;
/** Stands in the roll-ups for interactions without a team. */
export const NO_TEAM = '';

const tally = () => ({
  c1: integer().notNull(),
  c2: integer().notNull(),
  c3: integer().notNull(),
  c4: integer().notNull(),
  c5: integer().notNull(),
  comments: integer().notNull(),
  excluded: integer().notNull(),
  suspect: integer().notNull(),
  closed: integer().notNull(),
  asked: integer().notNull(),
  shown: integer().notNull(),
  dismissed: integer().notNull(),
});
const isTally = sql`min(c1, c2, c3, c4, c5, comments, excluded, suspect, closed, asked, shown, dismissed) >= 0 and comments <= c1 + c2 + c3 + c4 + c5`;

/** Counts by clock hour (its first moment), agent, channel, team and whether it was signed for. Derived: can be thrown away and counted again. */
export const rollupHours = sqliteTable(
  'rollup_hours',
  {
    siteId: siteId(),
    hour: integer().notNull(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
    teamId: text('team_id').notNull(),
    isVerified: isVerified(),
    ...tally(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.hour, t.agentId, t.channelId, t.teamId, t.isVerified] }), check('rollup_hours_tally', isTally)],
);

/** Counts by day in the site's time zone, and the same. Derived like the hours; time comes first, because a board asks for days. */
export const rollupDays = sqliteTable(
  'rollup_days',
  {
    siteId: siteId(),
    day: text().$type<Day>().notNull(),
    agentId: text('agent_id').$type<AgentId>().notNull(),
    channelId: text('channel_id').$type<ChannelId>().notNull(),
    teamId: text('team_id').notNull(),
    isVerified: isVerified(),
    ...tally(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.day, t.agentId, t.channelId, t.teamId, t.isVerified] }),
    check('rollup_days_day', sql`day glob '????-??-??'`),
    check('rollup_days_tally', isTally),
  ],
);

/** The newest moves, for whoever was away for a moment: those of one commit together, by the number of the last. */
export const moves = sqliteTable(
  'moves',
  { siteId: siteId(), seq: integer().notNull(), moves: text({ mode: 'json' }).$type<readonly Move[]>().notNull() },
  (t) => [
    primaryKey({ columns: [t.siteId, t.seq] }),
    check('moves_moves', sql`json_type(moves) = 'array' and json_type(moves, '$[0].change') is 'object'`),
  ],
);
