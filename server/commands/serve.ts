import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Command } from 'commander';
import { destination, type Logger, pino } from 'pino';
import type { Store } from '../../db/store.ts';
import { createApp } from '../app.ts';
import { startBackups } from '../backup-schedule.ts';
import { type Config, configOf } from '../config.ts';
import { createFeed } from '../feed.ts';
import { startJobs } from '../jobs.ts';
import { readPackage } from '../package.ts';
import { secretKeyOf } from '../secret-key.ts';
import { setUpLink, setUpUnattended } from '../set-up.ts';
import { stopServer } from '../stop.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { keepVersion } from '../widget-versions.ts';
import { alone } from './alone.ts';
import { backUpApart } from './backup-apart.ts';
import { databaseIn } from './database-file.ts';
import { withStore } from './open-store.ts';

/** `afterword serve`: answers requests until it is told to stop. */
export function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('Serve the widget, the API and the leaderboard (HOST, PORT, BASE_URL, DATA_DIR, LOG_LEVEL).')
    .action(async () => {
      const config = configOf(terminal.env);
      const secretKey = secretKeyOf(config);
      // Two servers on one file would count their limits apart and do every job twice, and a newer one would migrate it under the older one.
      await alone(config, 'serve', terminal.now, () => serve(config, secretKey, terminal));
    });
}

async function serve(config: Config, secretKey: string, terminal: Terminal): Promise<void> {
  // The log goes where errors go, so that what is printed for people stays readable. Writing it never holds up an answer.
  const log = pino({ level: config.logLevel, base: null }, destination({ dest: 2, sync: false }));
  // A fault in one request must not take the others with it.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  await withStore(config, terminal.now, async (store) => {
    await setUpUnattended(store, config.admin);
    const keptFolder = join(config.dataFolder, 'widgets');
    keepVersion(readPackage().publicFolder, keptFolder, readPackage().version);
    const running = await startServer({ ...config, secretKey, keptFolder, store, log, now: terminal.now });
    terminal.stdout.write(welcome(running.url, config, await setUpLink(store, config.baseUrl ?? running.url)));
    const stopJobs = startJobs({ store, log, now: terminal.now });
    const stopBackups = backUpRegularly(config, store, log, terminal);
    await toldToStop();
    log.info('stopping');
    stopJobs();
    stopBackups();
    await running.stop();
  });
}

/** Returns how to stop. */
function backUpRegularly({ backups, dataFolder }: Config, store: Store, log: Logger, { env, now }: Terminal): () => void {
  if (!backups) return () => {};
  const make = (target: string, stopped: AbortSignal) => backUpApart(target, env, stopped);
  return startBackups({ settings: backups, dataFolder, database: databaseIn(dataFolder), store, make, log, now });
}

/** What a server is started with. */
export interface Start extends Pick<Config, 'host' | 'port' | 'baseUrl' | 'oidc' | 'guards'> {
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
}

/** A server that answers at `url` until it is stopped. The store is not closed with it. */
export interface Running {
  readonly url: string;
  watchers(): number;
  stop(): Promise<void>;
}

/** Opens the port: the only place that does. A Failure says in one sentence why it cannot. */
export async function startServer({ host, port, heartbeat, elapsed = () => performance.now(), ...given }: Start): Promise<Running> {
  let isStopping = false;
  const random = Math.random;
  const feed = createFeed({ ...given, random, ...(heartbeat !== undefined && { heartbeat }) });
  const app = createApp({ ...readPackage(), ...given, elapsed, feed, random, newRequestId: randomUUID, isStopping: () => isStopping });
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: TIMEOUTS }) as Server;
  server.maxConnections = CONNECTIONS_MAX;
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

// Half-sent requests must not hold a connection for long: Node's own limits are 60 s and 300 s, looked at every 30 s.
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };
const CONNECTIONS_MAX = 4_000; // Below the 4,096 open files that are a common hard limit, with room for the database.

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

/** Resolves at the first signal to stop. At the second, which somebody sends who does not want to wait, the process ends at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = () => {
      first ??= performance.now();
      if (performance.now() - first > TWICE) process.exit(1);
      resolve();
    };
    // A terminal that is closed sends SIGHUP: without a word from us that would be the end in the middle of things.
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal).on('SIGHUP', onSignal);
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
