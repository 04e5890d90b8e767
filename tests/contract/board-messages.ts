import type * as z from 'zod';
import { Alerts, AlertsQuery } from '../../contract/alerts.ts';
import { Celebrations, CelebrationsQuery } from '../../contract/celebrations.ts';
import { Breakdown, BreakdownQuery, Leaderboard, LeaderboardQuery } from '../../contract/leaderboard.ts';
import { Sparklines, SparklinesQuery } from '../../contract/sparklines.ts';
import { Heartbeat, Hello, MoveMessage, Moves, Resync } from '../../contract/stream.ts';
import { Timeseries, TimeseriesQuery } from '../../contract/timeseries.ts';
import { ThemeStats, Words, WordsQuery } from '../../contract/words.ts';

/** A message by its name, with an example that has everything it can have. */
export type Message = readonly [name: string, schema: z.ZodType, example: Readonly<Record<string, unknown>>];

const at = '2026-11-22T10:05:00.000Z';
const id = '019aa5a0-7c1e-7d3b-9f1d-2f6a4b8c0d1e';
const site = 'aw_pk_3f9c2b7e';
const ana = { id: 'ana', name: 'Ana Ruiz' };
const reader = { name: 'Lea Lead', role: 'lead', agent: null, may_read_words: true, may_exclude: true };
const range = { from: '2026-11-16', to: '2026-11-22' };
const counts = { ratings: [0, 0, 1, 2, 5], comments: 3, excluded: 1, suspect: 2, closed: 20, asked: 12, shown: 10, dismissed: 1 };
const move = {
  seq: 1,
  hour: 1_763_805_600_000,
  day: range.to,
  channel: 'chat',
  team: null,
  verified: false,
  agents: [ana],
  change: { ...counts, asked: -1 },
};
const score = { n: 8, mean: 4.5, csat: 0.875, response_rate: 0.8, coverage: 0.6 };

/** What boards, streams and statistics say. */
export const BOARD_MESSAGES: readonly Message[] = [
  ['LeaderboardQuery', LeaderboardQuery, { site, period: 'month', ...range }],
  [
    'Leaderboard',
    Leaderboard,
    {
      site: { key: site, name: 'Shop', time_zone: 'Europe/Budapest', signature: 'prefer' },
      ranking: 'anonymous',
      you: reader,
      viewer: 'Yk3vN0qLx2sTz1aB',
      range,
      today: range.to,
      tomorrow_at: at,
      as_of: at,
      seq: 17,
      agents: [ana],
      cells: [
        { agent: null, channel: 'chat', team: null, verified: true, counts },
        { agent: 'ana', channel: 'chat', team: 'Billing', verified: true, counts },
      ],
    },
  ],
  ['AlertsQuery', AlertsQuery, { site, period: '30d', verified: 'any', weeks: '12' }],
  [
    'Alerts',
    Alerts,
    {
      range,
      as_of: at,
      interval: 'day',
      budget: { weeks: 12, streams: 4, answers_per_week: 20.5, answers: 1968 },
      thresholds: { drop: 5.1, rise: 5.2 },
      baseline: { source: 'before', ...range, answers: 800, mean: 4.2, weight: 20 },
      alarms: [
        { kind: 'rise', of: 'agent', key: 'ana', name: 'Ana Ruiz', day: range.to, at, since: range.from, before: 4.1, after: 4.8, answers: 30 },
      ],
      total: 1,
    },
  ],
  ['WordsQuery', WordsQuery, { site, ...range, agent: 'ana', channel: 'chat', team: 'Billing', verified: 'true' }],
  [
    'Words',
    Words,
    {
      ...{ range, as_of: at, comments: 400, whole: true, state: 'found', needed: 300, languages: ['en'] },
      low: [{ phrase: 'not resolved', low: 75, five: 15, all: 112, z: 9.2, also: ['resolved'] }],
      five: [],
    },
  ],
  [
    'ThemeStats',
    ThemeStats,
    {
      ...{ range, as_of: at, comments: 4, whole: true, standard: false, interval: 'day', steps: [range.from, range.to] },
      themes: [{ name: 'Refund', keywords: ['refund*'], comments: 4, low: 3, low_share: 0.75, trend: [1, 3] }],
    },
  ],
  ['BreakdownQuery', BreakdownQuery, { site, period: 'all', ...range, by: 'agent,channel', channel: 'chat', team: 'Billing', verified: 'any' }],
  ['Breakdown', Breakdown, { range, total: { counts, score }, rows: [{ agent: ana, channel: null, team: null, counts, score }] }],
  [
    'TimeseriesQuery',
    TimeseriesQuery,
    { site, period: '7d', ...range, interval: 'hour', agent: 'ana', channel: 'chat', team: 'Billing', verified: 'true' },
  ],
  ['Timeseries', Timeseries, { range, interval: 'day', points: [{ day: range.to, start: at, counts, score }] }],
  ['CelebrationsQuery', CelebrationsQuery, { site, period: '7d', ...range, verified: 'any' }],
  [
    'Celebrations',
    Celebrations,
    { range, data: [{ id, agents: [ana, { id: null, name: 'B. O.' }], channel: 'chat', team: null, at, comment: 'Thanks' }] },
  ],
  ['SparklinesQuery', SparklinesQuery, { site, period: '7d', ...range, agents: 'ana,ben%2C%20jr', channels: 'chat', teams: 'A', verified: 'any' }],
  [
    'Sparklines',
    Sparklines,
    { range, step_days: 2, rows: [{ agent: 'ana', channel: 'chat', team: 'A', points: [{ day: range.to, c: [0, 0, 0, 1, 2] }] }] },
  ],
  ['Hello', Hello, { seq: 0, viewer: 'Yk3vN0qLx2sTz1aB' }],
  ['Move', MoveMessage, move],
  ['Moves', Moves, { moves: [move] }],
  ['Heartbeat', Heartbeat, { at }],
  ['Resync', Resync, { seq: 9 }],
];
