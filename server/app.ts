import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { TrieRouter } from 'hono/router/trie-router';
import type { Logger } from 'pino';
import type { ServingStore } from '../db/store.ts';
import { type AnswerOnce, answeringOnce } from './answered-once.ts';
import { byApiKey } from './api-key.ts';
import { readAssets } from './assets.ts';
import type { Context, Env } from './context.ts';
import type { Feed } from './feed.ts';
import type { GuardSettings } from './guard-settings.ts';
import { createGuards } from './guards.ts';
import { createIdentity } from './identity.ts';
import { rememberingLiterals } from './literal-paths.ts';
import type { Metrics } from './metrics.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { answerToError, problem } from './problem.ts';
import { account } from './routes/account.ts';
import { agents } from './routes/agents.ts';
import { alerts } from './routes/alerts.ts';
import { apiKeys } from './routes/api-keys.ts';
import { audit } from './routes/audit.ts';
import { breakdown } from './routes/breakdown.ts';
import { celebrations } from './routes/celebrations.ts';
import { console } from './routes/console.ts';
import { customers } from './routes/customers.ts';
import { document } from './routes/document.ts';
import { examples } from './routes/examples.ts';
import { exclusions } from './routes/exclusions.ts';
import { exposures } from './routes/exposures.ts';
import { fallback } from './routes/fallback.ts';
import { files } from './routes/files.ts';
import { health } from './routes/health.ts';
import { interactions } from './routes/interactions.ts';
import { invitationAcceptances } from './routes/invitation-acceptances.ts';
import { invitations } from './routes/invitations.ts';
import { leaderboard } from './routes/leaderboard.ts';
import { metrics } from './routes/metrics.ts';
import { passwordResets } from './routes/password-resets.ts';
import { preview } from './routes/preview.ts';
import { responseList } from './routes/response-list.ts';
import { responses } from './routes/responses.ts';
import { securityContact } from './routes/security-contact.ts';
import { session } from './routes/session.ts';
import { setup } from './routes/setup.ts';
import { shares } from './routes/shares.ts';
import { signInOptions } from './routes/sign-in-options.ts';
import { signOn } from './routes/sign-on.ts';
import { signingKeys } from './routes/signing-keys.ts';
import { sites } from './routes/sites.ts';
import { sparklines } from './routes/sparklines.ts';
import { stream } from './routes/stream.ts';
import { timeseries } from './routes/timeseries.ts';
import { userAccess } from './routes/user-access.ts';
import { users } from './routes/users.ts';
import { wallSessions } from './routes/wall-sessions.ts';
import { widget } from './routes/widget.ts';
import { widgetSettings } from './routes/widget-settings.ts';
import { words } from './routes/words.ts';
import { createSessions } from './sessions.ts';
import { singleSignOn } from './sign-on/single-sign-on.ts';
import { bySession, personOf } from './signed-in.ts';
import { createSignatures } from './signing/signatures.ts';
import { createVeil } from './veil.ts';
import { byShare } from './wall.ts';
import { keptVersions } from './widget-versions.ts';

/** Everything that the app is made of. Time and chance come from outside, so that a test can hold them still. */
export interface Parts {
  readonly store: ServingStore;
  readonly feed: Feed;
  readonly metrics: Metrics;
  /** Whoever says it may read the metrics; null: only who comes from this machine. */
  readonly metricsToken: string | null;
  readonly log: Logger;
  readonly now: () => number;
  /** A clock that only goes forward, ms. */
  readonly elapsed: () => number;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly newRequestId: () => string;
  readonly isStopping: () => boolean;
  readonly version: string;
  /** The installation's own secret, from which keys are derived. */
  readonly secretKey: string;
  /** The origin under which browsers know the server, where it was set. */
  readonly baseUrl: string | null;
  /** Where people of the team may sign in instead of here. */
  readonly oidc: OidcSettings | null;
  /** How far strangers are trusted. */
  readonly guards: GuardSettings;
  /** How long a reader of the live feed may stand still, ms; where absent, the usual. */
  readonly patience?: number;
  readonly publicFolder: string;
  /** What pages load of earlier versions, which they may have pinned; where absent, nothing is kept. */
  readonly keptFolder?: string;
  readonly examplesFolder: string;
}

/** The whole of what the server answers, without a port. */
export function createApp(given: Parts): Hono<Env> {
  const sessions = createSessions(given);
  const guards = createGuards(given);
  const ways = [byApiKey({ ...given, ...guards }), bySession({ ...given, sessions }), byShare(given)];
  const identity = createIdentity({ store: given.store, ways, veil: createVeil(given.now), see: guards.see });
  const assets = {
    files: new Map([...(given.keptFolder ? keptVersions(given.keptFolder) : []), ...readAssets(given.publicFolder)]),
    pages: readAssets(given.examplesFolder),
  };
  const parts = {
    ...given,
    ...assets,
    ...guards,
    sessions,
    identity,
    personOf: personOf({ ...given, sessions }),
    signatures: createSignatures(given),
    answerOnce: answeringOnce(given),
    singleSignOn: singleSignOn(given),
  };
  const app = new Hono<Env>({ router: rememberingLiterals(new TrieRouter()) });
  app.use((c, next) => accompany(parts, c, next));
  const api = [
    ...[widgetSettings, responses, responseList, exclusions, exposures, leaderboard, breakdown, timeseries, sparklines, stream],
    ...[alerts, words, celebrations],
    ...[sites, shares, wallSessions, audit, agents, customers, signingKeys, apiKeys, interactions],
    ...[signInOptions, setup, signOn, session, account, passwordResets, invitations, invitationAcceptances, users, userAccess],
  ];
  for (const route of api) app.route('/api/v1', route(parts));
  for (const route of [health, metrics, document, securityContact, widget, files, console, preview, examples]) app.route('/', route(parts));
  app.notFound(fallback(app, parts));
  app.onError(answerToError(parts.log));
  return app;
}

/** Gives each request its id and its line in the log: what was asked and how it went, never who asked or what they said. */
async function accompany(
  { log, metrics, newRequestId, isStopping, baseUrl, answerOnce }: Parts & { answerOnce: AnswerOnce },
  c: Context,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const start = performance.now();
  c.set('requestId', requestIdOf(c) ?? newRequestId());
  c.set('isHttps', baseUrl?.startsWith('https:') ?? false);
  const early = isStopping() ? problem(c, 'shutting_down') : await answerOnce(c, next);
  const { status } = early ?? c.res;
  const ms = performance.now() - start;
  const asked = { method: c.req.method, route: matchedRoutes(c).at(-1)?.path ?? '' };
  metrics.answered({ ...asked, status, ms, recorded: c.get('recorded'), refusal: c.get('refusal') });
  log.info({ ...asked, status, ms: Math.round(ms * 10) / 10, request_id: c.get('requestId'), site: c.get('site') });
  return early;
}

/** A proxy in front may have given the request an id already, and looks for it in our log. */
function requestIdOf(c: Context): string | undefined {
  const given = c.req.header('x-request-id');
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : undefined;
}
