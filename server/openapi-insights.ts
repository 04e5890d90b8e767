import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Alerts, AlertsQuery } from '../contract/alerts.ts';
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
};
