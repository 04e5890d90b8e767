import type * as z from 'zod';
import { Alerts, AlertsQuery } from '../../contract/alerts.ts';
import { ThemeStats, Words, WordsQuery } from '../../contract/words.ts';

const at = '2026-11-22T10:05:00.000Z';
const site = 'aw_pk_3f9c2b7e';
const range = { from: '2026-11-16', to: '2026-11-22' };

/** What is found in many answers: changes, phrases and themes. */
export const INSIGHT_MESSAGES: readonly (readonly [name: string, schema: z.ZodType, example: Readonly<Record<string, unknown>>])[] = [
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
];
