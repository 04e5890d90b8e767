import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Command } from 'commander';
import { destination, type Logger, pino } from 'pino';
import type { Store } from '../../db/store.ts';
import { createApp } from '../app.ts';
import { type Config, configOf } from '../config.ts';
import { createFeed } from '../feed.ts';
import { examineNightly, keepSound } from '../integrity.ts';
import { startJobs } from '../jobs.ts';
import { createMetrics } from '../metrics.ts';
import { readPackage } from '../package.ts';
import { secretKeyOf } from '../secret-key.ts';
import { setUpLink, setUpUnattended } from '../set-up.ts';
import { watchSpace } from '../space-watch.ts';
import { stopServer } from '../stop.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { keepVersion } from '../widget-versions.ts';
import { makeFirstSite, withStoreIfSound } from './open-store.ts';

/** `afterword serve`: answers requests until it is told to stop. */
export function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('Serve the widget, the API and the leaderboard (HOST, PORT, BASE_URL, DATA_DIR, LOG_LEVEL).')
    .action(async () => {
      const config = configOf(terminal.env);
      const secretKey = secretKeyOf(config);
      // The log goes where errors go, so that what is printed for people stays readable. Writing it never holds up an answer.
      const log = pino({ level: config.logLevel, base: null }, destination({ dest: 2, sync: false }));
      // A fault in one request must not take the others with it.
      process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
      await withStoreIfSound(config, terminal.now, (opened) => serve({ ...config, secretKey }, opened, log, terminal));
    });
}

// ms. A database of some hundred MB is examined by then; what is larger is opened to, and answered with "later", until it is.
const EXAMINED_WITHIN = 2000;

async function serve(config: Config & { secretKey: string }, opened: Store, log: Logger, { stdout, now }: Terminal): Promise<void> {
  const stopped = toldToStop(log); // Whoever reads where it listens may send a signal at once.
  const keeper = keepSound({ store: opened, log, elapsed: () => performance.now() });
  const { store } = keeper;
  const examined = keeper.examine();
  await Promise.race([examined, setTimeout(EXAMINED_WITHIN, undefined, { ref: false })]);
  if (keeper.condition() === 'sound') await prepare(store, config);
  const keptFolder = join(config.dataFolder, 'widgets');
  keepVersion(readPackage().publicFolder, keptFolder, readPackage().version);
  const running = await startServer({ ...config, keptFolder, store, log, now });
  const link = () => setUpLink(store, config.baseUrl ?? running.url);
  stdout.write(welcome(running.url, config, keeper.condition() === 'sound' ? await link() : null));
  if (keeper.condition() === 'unexamined') void prepareLater().catch((error) => log.error({ err: error }, 'the store could not be prepared'));
  const stops = [startJobs({ store, log, now }), watchSpace({ store, log }), examineNightly(keeper)];
  await stopped;
  log.info('stopping');
  for (const stop of stops) stop();
  await running.stop();

  async function prepareLater(): Promise<void> {
    if ((await examined) !== 'sound') return;
    await prepare(store, config);
    const setUp = await link();
    if (setUp !== null) stdout.write(invitation(setUp));
  }
}

/** What a store is given before it is served for the first time. */
async function prepare(store: Store, { admin }: Pick<Config, 'admin'>): Promise<void> {
  await makeFirstSite(store);
  await setUpUnattended(store, admin);
}

/** What a server is started with. */
export interface Start extends Pick<Config, 'host' | 'port' | 'baseUrl' | 'oidc' | 'guards'> {
  readonly metricsToken?: string | null;
  readonly secretKey: string;
  /** Where the scripts of earlier versions are. */
  readonly keptFolder?: string;
  readonly store: Store;
  readonly log: Logger;
  readonly now: () => number;
  /** A clock that only goes forward, ms; where absent, that of the process. */
  readonly elapsed?: () => number;
  /** ms between two heartbeats of the live feed. */
  readonly heartbeat?: number;
  /** ms that a watcher may stand still. */
  readonly patience?: number;
  /** What the connections are held to, where it is not the usual. */
  readonly limits?: Partial<typeof HTTP_LIMITS>;
}

/** A server that answers at `url` until it is stopped. The store is not closed with it. */
export interface Running {
  readonly url: string;
  watchers(): number;
  stop(): Promise<void>;
}

/** Opens the port: the only place that does. A Failure says in one sentence why it cannot. */
export async function startServer({ host, port, heartbeat, elapsed = () => performance.now(), limits, ...given }: Start): Promise<Running> {
  let isStopping = false;
  const random = Math.random;
  const feed = createFeed({ ...given, random, ...(heartbeat !== undefined && { heartbeat }) });
  const parts = { ...readPackage(), metricsToken: null, ...given, elapsed, feed, random };
  const app = createApp({ ...parts, metrics: createMetrics(parts), newRequestId: randomUUID, isStopping: () => isStopping });
  const { maxConnections, ...serverOptions } = { ...HTTP_LIMITS, ...limits };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.maxConnections = maxConnections;
  const address = await listen(server, host, port).catch((error: unknown) => {
    feed.close();
    throw error;
  });
  return {
    url: `http://${hostOf(address)}:${address.port}`,
    watchers: feed.watchers,
    stop() {
      isStopping = true;
      return stopServer(server, feed);
    },
  };
}

/** What every connection is held to. */
export const HTTP_LIMITS = {
  // ms. Half-sent requests must not hold a connection for long: Node's own limits are 60 s and 300 s, looked at every 30 s.
  ...{ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 },
  maxConnections: 4_000, // Below the 4,096 open files that are a common hard limit, with room for the database.
};

async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`Cannot listen on ${host}:${port}: ${LISTEN_ERRORS[error.code ?? ''] ?? error.message}`);
  });
  return server.address() as AddressInfo;
}

/** As it stands in an address; a server that listens everywhere is shown where staff may come from. */
function hostOf({ address, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1';
  return family === 'IPv6' ? `[${address}]` : address;
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port. Stop it, or choose another one with PORT.',
  EACCES: 'this port is not for everybody. Choose one above 1023 with PORT.',
  EADDRNOTAVAIL: 'this machine has no such address. Choose another one with HOST.',
  ENOTFOUND: 'there is no such address. Choose another one with HOST.',
};

const TWICE = 300; // ms. Ctrl+C reaches us from the terminal and again from npm; a person is slower.

/**
 * Resolves at the first signal to stop. At the second, which somebody sends who does not want to wait, the process ends at once.
 * SIGHUP is a terminal that was closed, and stops what was started there; elsewhere it asks programs to read their settings anew, and ends none by accident.
 */
function toldToStop(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = () => {
      first ??= performance.now();
      if (performance.now() - first > TWICE) process.exit(1);
      resolve();
    };
    const onHangUp = process.stdin.isTTY ? onSignal : () => log.info('SIGHUP: there is nothing to read anew');
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal).on('SIGHUP', onHangUp);
  });
}

const welcome = (url: string, { dataFolder }: Config, setUp: string | null): string => `
  Afterword ${readPackage().version}
${setUp === null ? '' : invitation(setUp)}
  Support page   ${url}/examples/support-page.html
  Chat           ${url}/examples/in-chat-popup.html
  Leaderboard    ${url}/leaderboard/

  Answers are kept in ${dataFolder}. Ctrl+C stops the server.

`;

const invitation = (link: string): string => `
  Begin here     ${link}
                 It signs you in as the owner. It works once, and nobody else can sign in before you do.
`;
