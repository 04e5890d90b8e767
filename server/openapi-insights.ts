import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Alerts, AlertsQuery } from '../contract/alerts.ts';
import { ThemeStats, Words, WordsQuery } from '../contract/words.ts';
import { byStaff } from './operations.ts';

/** What the API document says of what is found in many answers: changes, words and themes. */
export const insightPaths: ZodOpenApiPathsObject = {
  '/api/v1/alerts': {
    get: byStaff({
      id: 'readAlerts',
      summary: 'What changed beyond chance, by agent, channel and team: drops and good news, with how often that is a false alarm.',
      query: AlertsQuery,
      answers: { 200: ['What changed, newest first; kept for up to a minute.', Alerts] },
    }),
  },
  '/api/v1/stats/words': {
    get: byStaff({
      id: 'readWords',
      summary: 'What low answers say more often than those with 5, and the other way round; from 300 comments on.',
      query: WordsQuery,
      answers: { 200: ['Phrases, surest first; kept for up to a minute.', Words] },
      refusals: ['agents_not_shown'],
    }),
  },
  '/api/v1/stats/themes': {
    get: byStaff({
      id: 'readThemes',
      summary: 'How many comments speak of each theme of the site, how many of those are low, and how that went.',
      query: WordsQuery,
      answers: { 200: ['The themes in their order; kept for up to a minute.', ThemeStats] },
      refusals: ['agents_not_shown'],
    }),
  },
};
