import * as z from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { Celebrations, CelebrationsQuery } from '../contract/celebrations.ts';
import { NewExclusion } from '../contract/exclusions.ts';
import { NewExposure } from '../contract/exposures.ts';
import { ResponseKey } from '../contract/fields.ts';
import { Alive, Ready } from '../contract/health.ts';
import { Breakdown, BreakdownQuery, Leaderboard, LeaderboardQuery } from '../contract/leaderboard.ts';
import { SiteQuery } from '../contract/range.ts';
import { ListedResponse, NewResponse, Receipt, ResponseChange, ResponseList, ResponseQuery } from '../contract/responses.ts';
import { Sparklines, SparklinesQuery } from '../contract/sparklines.ts';
import { Heartbeat, Hello, MoveMessage, Moves, Resync } from '../contract/stream.ts';
import { Timeseries, TimeseriesQuery } from '../contract/timeseries.ts';
import { consolePaths } from './console-paths.ts';
import { insightPaths } from './openapi-insights.ts';
import { keyPaths } from './openapi-keys.ts';
import { peoplePaths } from './openapi-people.ts';
import { privacyPaths } from './openapi-privacy.ts';
import { sitePaths } from './openapi-sites.ts';
import { widgetPaths } from './openapi-widget.ts';
import { byAnyone, byPage, byStaff } from './operations.ts';

const ResponsePath = z.object({ id: ResponseKey });
const FilePath = z.object({ file: z.string() });

const api: ZodOpenApiPathsObject = {
  '/api/v1/responses': {
    post: byPage({
      id: 'recordResponse',
      summary: 'Record an answer, or a later revision of it. Sending the same again changes nothing.',
      body: NewResponse,
      answers: { 201: ['Recorded, and flushed to disk.', Receipt], 200: ['It was here already; this is what is stored now.', Receipt] },
      refusals: ['already_rated', 'idempotency_conflict', 'window_closed', 'edit_token_wrong', 'removed'],
    }),
    get: byStaff({
      id: 'listResponses',
      summary: 'Answers that you may read, newest first; all of them where text/csv or application/x-ndjson is asked for.',
      query: ResponseQuery,
      answers: { 200: ['A page of answers, and where the next one starts.', ResponseList] },
      refusals: ['agents_not_shown'],
    }),
  },
  '/api/v1/responses/{id}': {
    get: byStaff({
      id: 'readResponse',
      summary: 'One answer, if you may read it.',
      path: ResponsePath,
      query: SiteQuery,
      answers: { 200: ['The answer.', ListedResponse] },
      refusals: ['not_found'],
    }),
    patch: byPage({
      id: 'changeResponse',
      summary: 'Change an answer without knowing the whole of it, within 30 minutes.',
      path: ResponsePath,
      body: ResponseChange,
      answers: { 200: ['Changed, and flushed to disk.', Receipt] },
      refusals: ['not_found', 'window_closed', 'edit_token_wrong', 'removed', 'already_rated', 'idempotency_conflict'],
    }),
    delete: byStaff({
      id: 'removeResponse',
      summary: 'Delete the words of an answer and take it out of every count.',
      path: ResponsePath,
      query: SiteQuery,
      answers: { 204: ['Removed.'] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/responses/{id}/exclusion': {
    put: byStaff({
      id: 'excludeResponse',
      summary: 'Leave an answer out of the score, and say why. With another reason than before, the reason changes.',
      path: ResponsePath,
      body: NewExclusion,
      answers: { 200: ['Left out, and flushed to disk.', ListedResponse] },
      refusals: ['not_found'],
    }),
    delete: byStaff({
      id: 'restoreResponse',
      summary: 'Let an answer count again that somebody left out, or that was suspect.',
      path: ResponsePath,
      query: SiteQuery,
      answers: { 200: ['It counts, and that is flushed to disk.', ListedResponse] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/exposures': {
    post: byPage({
      id: 'recordExposure',
      summary: 'Count that a customer was asked, saw the faces, or closed them: once per interaction, however often it is sent.',
      body: NewExposure,
      answers: { 204: ['Counted, now or before.'] },
    }),
  },
  '/api/v1/leaderboard': {
    get: byStaff({
      id: 'readLeaderboard',
      summary: 'Counts by agent, channel and team, and the last move in them.',
      query: LeaderboardQuery,
      answers: { 200: ['The board.', Leaderboard] },
    }),
  },
  '/api/v1/stats/breakdown': {
    get: byStaff({
      id: 'readBreakdown',
      summary: 'Counts and scores by agent, by channel, by both, or by team.',
      query: BreakdownQuery,
      answers: { 200: ['One row per agent, channel or cell.', Breakdown] },
      refusals: ['agents_not_shown'],
    }),
  },
  '/api/v1/stats/timeseries': {
    get: byStaff({
      id: 'readTimeseries',
      summary: 'Counts and scores by day or by clock hour.',
      query: TimeseriesQuery,
      answers: { 200: ['One point per day or hour that has counts.', Timeseries] },
      refusals: ['agents_not_shown'],
    }),
  },
  '/api/v1/stats/sparklines': {
    get: byStaff({
      id: 'readSparklines',
      summary: 'Answers by rating over the days, of many agents, channels or teams at once: small lines for the rows of a board.',
      query: SparklinesQuery,
      answers: { 200: ['One line for each that was asked for.', Sparklines] },
      refusals: ['agents_not_shown'],
    }),
  },
  '/api/v1/celebrations': {
    get: byStaff({
      id: 'readCelebrations',
      summary: 'The newest answers with five faces, as far as they may be shown to you.',
      query: CelebrationsQuery,
      answers: { 200: ['At most ten of them, newest first.', Celebrations] },
    }),
  },
  '/api/v1/stream': {
    get: byStaff({
      id: 'watchMoves',
      summary: 'Everything that moves the board, as it is committed: server-sent events `hello`, `moves`, `heartbeat` and `resync`.',
      query: SiteQuery,
      answers: {
        200: ['Events whose data are Hello, Moves, Heartbeat or Resync. With `Last-Event-ID`, what came after it first.', 'text/event-stream'],
      },
      refusals: ['too_many_watchers'],
    }),
  },
};

const around: ZodOpenApiPathsObject = {
  '/healthz': { get: byAnyone({ id: 'isAlive', summary: 'Whether the process answers.', answers: { 200: ['It does.', Alive] } }) },
  '/readyz': {
    get: byAnyone({
      id: 'isReady',
      summary: 'Whether answers can be stored.',
      answers: { 200: ['They can, and this is the room for them.', Ready] },
    }),
  },
  '/metrics': {
    get: byAnyone({
      id: 'readMetrics',
      summary: 'What Prometheus reads: for whoever has the token of the metrics, or without one for this machine alone.',
      answers: { 200: ['The text format of Prometheus.', 'text/plain'] },
      refusals: ['unauthorized', 'not_found'],
    }),
  },
  '/.well-known/security.txt': {
    get: byAnyone({ id: 'readSecurityContact', summary: 'Where to report a hole (RFC 9116).', answers: { 200: ['A text.', 'text/plain'] } }),
  },
  '/openapi.json': { get: byAnyone({ id: 'readDocument', summary: 'This document.', answers: { 200: ['OpenAPI 3.1.', 'application/json'] } }) },
  ...consolePaths,
  '/examples/{file}': {
    get: byAnyone({
      id: 'showExample',
      summary: 'A page with the widget, as a customer would see it.',
      path: FilePath,
      query: SiteQuery,
      answers: { 200: ['A page.', 'text/html'] },
      refusals: ['not_found'],
    }),
  },
  '/leaderboard': {
    get: byAnyone({ id: 'findLeaderboard', summary: 'The way to the leaderboard.', answers: { 308: ['To `/leaderboard/`, with the same query.'] } }),
  },
  '/leaderboard/': {
    get: byAnyone({
      id: 'showLeaderboard',
      summary: 'The leaderboard, for staff.',
      answers: { 200: ['A page.', 'text/html'], 303: ['To where one signs in.'] },
      refusals: ['not_found'],
    }),
  },
  '/leaderboard/scoring.html': {
    get: byAnyone({ id: 'readScoring', summary: 'How scores are made.', answers: { 200: ['A page.', 'text/html'] }, refusals: ['not_found'] }),
  },
  '/leaderboard/assets/{file}': {
    get: byAnyone({
      id: 'readLeaderboardAsset',
      summary: 'What the leaderboard is made of.',
      path: FilePath,
      answers: { 200: ['A script or a style sheet.', 'text/javascript'] },
      refusals: ['not_found'],
    }),
  },
};

/** The API as an OpenAPI 3.1 document, made from the schemas that check every message. */
export const openApiDocument = (version: string) =>
  createDocument({
    openapi: '3.1.1',
    info: { title: 'Afterword', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: [
      { name: 'pages', description: 'For customers’ pages, from any origin.' },
      { name: 'staff', description: 'For the team.' },
      { name: 'people', description: 'For the people of the team, about themselves.' },
      { name: 'server' },
    ],
    paths: { ...api, ...peoplePaths, ...sitePaths, ...keyPaths, ...privacyPaths, ...widgetPaths, ...insightPaths, ...around },
    // Data of events, which no operation can name.
    components: { schemas: { Hello, Moves, Move: MoveMessage, Heartbeat, Resync } },
  });
