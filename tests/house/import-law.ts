import { posix } from 'node:path';
import type { Finding, Rule } from './rule.ts';
import { type PRODUCT_ROOTS, rootOf, type Source } from './sources.ts';
import { type Import, syntaxOf } from './syntax.ts';

interface Law {
  /** Roots and packages whose values may be used. "node:" stands for all that Node brings. */
  readonly values: readonly string[];
  /** Roots of which only types may be used: they cost a browser no byte. */
  readonly types?: readonly string[];
}

const SERVER_LIBRARIES = [
  'hono',
  '@hono/node-server',
  '@hono/session',
  '@adonisjs/hash',
  'jose',
  'openid-client',
  'zod',
  'zod-openapi',
  'pino',
  'commander',
  'croner',
  'csv-parse',
  'csv-stringify',
  'luxon',
  'proxy-addr',
  'rate-limiter-flexible',
  'stopwords-iso',
];

/** What each root may import besides itself. */
const LAWS: Readonly<Record<(typeof PRODUCT_ROOTS)[number], Law>> = {
  domain: { values: [] },
  contract: { values: ['domain', 'zod'] },
  db: { values: ['domain', 'drizzle-orm', 'better-sqlite3', 'node:'] },
  // package.json for the version, which is to be said in one place.
  server: { values: ['domain', 'contract', 'db', 'node:', 'package.json', ...SERVER_LIBRARIES] },
  // React and Vue belong to whoever wraps the widget in them; it has neither.
  widget: { values: ['domain', 'preact', 'react', 'vue'], types: ['contract'] },
  leaderboard: { values: ['domain', 'preact', 'd3-shape'], types: ['contract'] },
};

/** The table in docs/architecture.md: what a root may know. */
export const importLaw: Rule = {
  reason:
    'Imports point one way: domain ← contract, db ← server; browsers use domain, and contract as types only (one value from a file with a zod schema takes a 5.6 kB widget to 28 kB).',
  find: (sources) => everyImport(sources).flatMap(({ source, used }) => breachOf(source, used)),
};

/** Rules within a root: where the database, the port and the routes are, and what is in the npm package. */
export const innerLaw: Rule = {
  reason:
    'There is one place that wires: a command opens the database and serve.ts the port; whatever else needs them is given them, and can be tested without.',
  find: (sources) => everyImport(sources).flatMap(({ source, used }) => innerBreachOf(source.path, used, targetOf(source, used))),
};

const everyImport = (sources: readonly Source[]) =>
  sources.flatMap((source) => (isProduct(source) ? syntaxOf(source).imports.map((used) => ({ source, used })) : []));

const isProduct = ({ path }: Source): boolean => rootOf(path) in LAWS;

function breachOf(source: Source, used: Import): readonly Finding[] {
  const root = rootOf(source.path) as keyof typeof LAWS;
  const target = targetOf(source, used);
  const name = used.from.startsWith('.') && target.includes('/') ? rootOf(target) : target;
  const { values, types = [] } = LAWS[root];
  if (name === root || values.includes(name) || (used.isType && types.includes(name))) return [];
  const what = types.includes(name) ? `uses values of ${name}, of which it may use types only` : `may not use ${name}`;
  return [{ path: source.path, line: used.line, what: `${root} ${what} (${used.from})` }];
}

/** A relative import as a path from the top, a package as its name: "db/store.ts", "@hono/node-server", "node:". */
function targetOf({ path }: Source, { from }: Import): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  if (from.startsWith('node:')) return 'node:';
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function innerBreachOf(path: string, used: Import, target: string): readonly Finding[] {
  const breaches: readonly [boolean, string][] = [
    [
      /^server\/routes\//.test(path) && /^server\/(routes\/|app\.ts)/.test(target),
      'a route names the parts it needs; it knows no other route and not the app',
    ],
    [
      target.startsWith('db/sqlite/') && !path.startsWith('db/sqlite/') && !path.startsWith('server/commands/'),
      'only server/commands/* open a database',
    ],
    [
      target.startsWith('db/sqlite/') && path.startsWith('server/') && !DOORS.includes(target.slice('db/sqlite/'.length)),
      'a command opens a database through db/sqlite/open.ts',
    ],
    [/^db\/[^/]+$/.test(path) && !/^(domain|db)\//.test(target), 'db/ itself has no dialect; SQL lives in db/sqlite/'],
    [!/^server\/(.+\/)?serve\.ts$/.test(path) && opensPort(used), 'only serve.ts opens a port'],
    [/^(react|vue)$/.test(target) && path !== `widget/npm/${target}.ts`, 'a framework is known to its own wrapper alone'],
    [
      path.startsWith(NPM) && target.includes('/') && !target.startsWith(NPM) && !used.isType,
      "the npm package has no copy of the widget, whose version is the server's: it uses types of it",
    ],
    [target.startsWith(NPM) && path.startsWith('widget/') && !path.startsWith(NPM), 'the widget does not know the npm package'],
  ];
  return breaches.flatMap(([isBroken, what]) => (isBroken ? [{ path, line: used.line, what: `${what} (${used.from})` }] : []));
}

const NPM = 'widget/npm/';
// The store, and beside it what is done to the file as a whole.
const DOORS = ['open.ts', 'alone.ts', 'backup.ts', 'restore.ts', 'flush.ts'];

/** The modules that can listen. `@hono/node-server/serve-static` and `/conninfo` cannot. */
const opensPort = ({ from, isType }: Import): boolean => !isType && /^(@hono\/node-server|node:(http|http2|https|net))$/.test(from);
