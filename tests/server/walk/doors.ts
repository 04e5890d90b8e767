import type { Act } from '../../../domain/access.ts';
import type { Ids } from '../../support/two-sites.ts';

/** What a request to a route looks like for the things of a site. */
export interface Knock {
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A route that asks who is there. */
export interface Door {
  /** What it lets do, by those who may; "owner" and "member" are people and no keys. */
  readonly act: Act | 'owner';
  /** The request, about the things of `ids`; with `site` it names their site, without it does not. */
  readonly knock: (ids: Ids, site: string | undefined) => Knock;
  /** Whether it names something by an id, so that on one's own site it is not found. */
  readonly isOfOne?: boolean;
  /** What the right person gets. */
  readonly opens: number;
}

const query = (path: string, site: string | undefined, rest = ''): Knock => {
  const search = [site && `site=${site}`, rest].filter(Boolean).join('&');
  return { path: `/api/v1/${path}${search && `?${search}`}` };
};
const sent = (path: string, site: string | undefined, body: Record<string, unknown>): Knock => ({
  path: `/api/v1/${path}`,
  body: { ...(site !== undefined && { site }), ...body },
});
const read = (path: string, act: Act, rest = ''): Door => ({ act, knock: (_, site) => query(path, site, rest), opens: 200 });
const one = (act: Act, opens: number, path: (ids: Ids) => string): Door => ({
  act,
  opens,
  isOfOne: true,
  knock: (ids, site) => query(path(ids), site),
});

/** Every route that shows or changes something of a site, with who may. A route that is neither here nor below fails the test. */
export const DOORS: Readonly<Record<string, Door>> = {
  'GET /api/v1/leaderboard': read('leaderboard', 'read board', 'period=all'),
  'GET /api/v1/stats/breakdown': read('stats/breakdown', 'read board', 'by=agent&period=all'),
  'GET /api/v1/stats/timeseries': read('stats/timeseries', 'read board', 'period=all'),
  'GET /api/v1/stats/sparklines': read('stats/sparklines', 'read board', 'channels=chat&period=all'),
  'GET /api/v1/responses': read('responses', 'read words', 'period=all'),
  'GET /api/v1/responses/:id': one('read words', 200, ({ response }) => `responses/${response}`),
  'DELETE /api/v1/responses/:id': one('administer', 204, ({ response }) => `responses/${response}`),
  'PUT /api/v1/responses/:id/exclusion': {
    act: 'exclude',
    opens: 200,
    isOfOne: true,
    knock: ({ response }, site) => sent(`responses/${response}/exclusion`, site, { reason: 'Meant somebody else' }),
  },
  'DELETE /api/v1/responses/:id/exclusion': one('exclude', 200, ({ response }) => `responses/${response}/exclusion`),
  'POST /api/v1/interactions': {
    act: 'hand in',
    opens: 201,
    knock: (_, site) => sent('interactions', site, { external_id: 'walk', channel: 'chat', agent: 'ana' }),
  },
  'GET /api/v1/interactions/:id': one('hand in', 200, ({ interaction }) => `interactions/${interaction}`),
  'PATCH /api/v1/sites/:key': {
    act: 'administer',
    opens: 200,
    isOfOne: true,
    knock: ({ site }) => ({ path: `/api/v1/sites/${site.key}`, body: { name: 'Taken over' } }),
  },
  'GET /api/v1/sites': { act: 'administer', opens: 200, knock: () => ({ path: '/api/v1/sites' }) },
  'POST /api/v1/sites': { act: 'owner', opens: 201, knock: () => ({ path: '/api/v1/sites', body: { name: 'More', time_zone: 'UTC' } }) },
  'GET /api/v1/shares': read('shares', 'administer'),
  'POST /api/v1/shares': { act: 'administer', opens: 201, knock: (_, site) => sent('shares', site, { name: 'Hall' }) },
  'DELETE /api/v1/shares/:id': one('administer', 204, ({ share }) => `shares/${share}`),
  'GET /api/v1/audit': read('audit', 'administer'),
  'GET /api/v1/alerts': read('alerts', 'read board', 'period=all'),
  'GET /api/v1/stats/words': read('stats/words', 'read words', 'period=all'),
  'GET /api/v1/stats/themes': read('stats/themes', 'read words', 'period=all'),
  'GET /api/v1/celebrations': read('celebrations', 'read board', 'period=all'),
  'PATCH /api/v1/agents/:id': {
    act: 'administer',
    opens: 200,
    isOfOne: true,
    knock: ({ agent }, site) => sent(`agents/${encodeURIComponent(agent)}`, site, { celebrated: false }),
  },
  'GET /api/v1/agents': read('agents', 'administer'),
  'DELETE /api/v1/agents/:id': one('administer', 204, ({ agent }) => `agents/${agent}`),
  // A reference is no id: two sites may have the same one, and each answers for its own customers.
  'GET /api/v1/customers/:ref': { act: 'administer', opens: 200, knock: ({ customer }, site) => query(`customers/${customer}`, site) },
  'DELETE /api/v1/customers/:ref': { act: 'administer', opens: 200, knock: ({ customer }, site) => query(`customers/${customer}`, site) },
  'GET /api/v1/signing-keys': read('signing-keys', 'administer'),
  'POST /api/v1/signing-keys': {
    act: 'administer',
    opens: 201,
    knock: (_, site) => sent('signing-keys', site, { name: 'Desk', algorithm: 'HS256' }),
  },
  'DELETE /api/v1/signing-keys/:id': one('administer', 204, ({ signingKey }) => `signing-keys/${signingKey}`),
  'GET /api/v1/api-keys': read('api-keys', 'administer'),
  'POST /api/v1/api-keys': { act: 'administer', opens: 201, knock: (_, site) => sent('api-keys', site, { name: 'Sync', scopes: ['read'] }) },
  'DELETE /api/v1/api-keys/:id': one('administer', 204, ({ apiKey }) => `api-keys/${apiKey}`),
  'GET /api/v1/invitations': read('invitations', 'administer'),
  'POST /api/v1/invitations': {
    act: 'administer',
    opens: 201,
    knock: (_, site) => sent('invitations', site, { email: 'new@people.example', name: 'New', role: 'lead', teams: ['Billing'], agent: null }),
  },
  'DELETE /api/v1/invitations/:id': one('administer', 204, ({ invitation }) => `invitations/${invitation}`),
  'GET /api/v1/users': read('users', 'administer'),
  'PATCH /api/v1/users/:id': {
    act: 'administer',
    opens: 200,
    isOfOne: true,
    knock: ({ user }, site) => sent(`users/${user}`, site, { role: 'admin', teams: [], agent: null }),
  },
  'DELETE /api/v1/users/:id': one('administer', 204, ({ user }) => `users/${user}`),
  'PUT /api/v1/users/:id/disabled': {
    act: 'owner',
    opens: 204,
    isOfOne: true,
    knock: ({ user }) => ({ path: `/api/v1/users/${user}/disabled`, body: {} }),
  },
  'DELETE /api/v1/users/:id/disabled': { act: 'owner', opens: 204, isOfOne: true, knock: ({ user }) => ({ path: `/api/v1/users/${user}/disabled` }) },
  'DELETE /api/v1/users/:id/sessions': { act: 'owner', opens: 204, isOfOne: true, knock: ({ user }) => ({ path: `/api/v1/users/${user}/sessions` }) },
  'POST /api/v1/users/:id/password-resets': {
    act: 'owner',
    opens: 201,
    isOfOne: true,
    knock: ({ user }) => ({ path: `/api/v1/users/${user}/password-resets`, body: {} }),
  },
};

const PAGE = 'a page without anything of a site in it; what it shows it asks by the routes above';
const FILE = 'a file of the build, the same for everybody';
const SECRET = 'the link or the password in the body says who it is';
const OWN = 'only ever about whoever asks, by their own session';

/** Routes that ask nobody who they are, with the reason; and those that a test of its own walks. */
export const OPEN: Readonly<Record<string, string>> = {
  'POST /api/v1/responses': 'customers answer here; the site comes from its publishable key or the token (responses.test.ts, signing)',
  'PATCH /api/v1/responses/:id': 'customers change here; the edit token says whose answer it is',
  'GET /api/v1/widget-settings': 'how a site asks, which every page of it shows to everybody',
  'POST /api/v1/exposures': 'customers’ pages tell here; the site comes from its publishable key or the token',
  'GET /api/v1/stream': 'a stream that does not end: walked by the last tests of walk.test.ts',
  'POST /api/v1/setup': SECRET,
  'POST /api/v1/session': SECRET,
  'POST /api/v1/password-resets': SECRET,
  'POST /api/v1/invitation-previews': SECRET,
  'POST /api/v1/invitation-acceptances': SECRET,
  'POST /api/v1/wall-sessions': SECRET,
  'GET /api/v1/sso/start': 'leads to the sign-in provider',
  'GET /api/v1/sso/callback': 'what the provider signed says who it is',
  'GET /api/v1/sign-in-options': 'what the sign-in page needs to know: whether somebody set Afterword up, and the name on a button',
  'GET /api/v1/session': OWN,
  'DELETE /api/v1/session': OWN,
  'DELETE /api/v1/sessions': OWN,
  'PATCH /api/v1/account': OWN,
  'GET /healthz': 'whether the process answers',
  'GET /readyz': 'whether it can do its work',
  'GET /metrics': 'numbers of the server and of no site, for whoever has the token or the machine (metrics.test.ts)',
  'GET /openapi.json': FILE,
  'GET /.well-known/security.txt': FILE,
  'GET /widget.js': FILE,
  'GET /widget/integrity.json': FILE,
  'GET /widget/:file': FILE,
  'GET /widget/:build/:file': 'a file of the build, or the widget with how the site asks that its name says',
  'GET /widget/:build/adapters/:file': FILE,
  'GET /leaderboard': 'leads to the one below',
  'GET /leaderboard/': PAGE,
  'GET /leaderboard/scoring.html': FILE,
  'GET /leaderboard/assets/:file': FILE,
  'GET /console/assets/:file': FILE,
  'GET /preview': PAGE,
  'GET /preview/assets/:file': FILE,
  'GET /examples/:file': 'a page as a customer sees it, with the publishable key of the first site',
  ...Object.fromEntries(
    ['/', '/setup', '/sign-in', '/invitation', '/reset', '/wall', '/account', '/sites', '/people', '/activity', '/privacy'].map((path) => [
      `GET ${path}`,
      PAGE,
    ]),
  ),
};
