import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM } from '../bench/server.ts';
import { pause, until } from './fault.ts';

/** A data folder with one site in it, and what stays the same however often its server is started. */
export interface Installation {
  readonly dataFolder: string;
  /** The database. */
  readonly file: string;
  readonly url: string;
  /** What the browser of its owner sends. */
  readonly cookie: string;
  readonly siteKey: string;
  /** Starts its server and resolves once it listens, always on the same port. */
  start(options?: StartOptions): Promise<Serving>;
  /** Runs another command of the program on its data. */
  afterword(...args: readonly string[]): Promise<Done>;
}

/** How a server is started. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node. */
  readonly node?: readonly string[];
  /** A command that runs it, and becomes it: ["taskset", "-c", "0"]. */
  readonly under?: readonly string[];
}

/** A server that listens. */
export interface Serving {
  readonly process: ChildProcess;
  readonly pid: number;
  /** From the start of the process until it listened, ms. */
  readonly startedIn: number;
  /** What it has printed so far, and what it has logged and complained of. */
  out(): string;
  log(): string;
  /** Resolves when it has ended, to its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it as an operator would. */
  stop(): Promise<number | null>;
  /** Ends it as nobody should. */
  kill(): Promise<void>;
}

/** How a command ended. */
export interface Done {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A server that did not come to listen. */
export class NotStarted extends Error {
  readonly code: number | null;
  readonly log: string;
  constructor(code: number | null, log: string) {
    super(`the server ended before it listened, with ${code}: ${log.trim().split('\n').at(-1)}`);
    this.code = code;
    this.log = log;
  }
}

const alive = new Set<ChildProcess>();

/** Ends every server that was started here and still runs. */
export function endServers(): void {
  for (const child of alive) child.kill('SIGKILL');
}

// UTC, so that plain SQL knows the days of the first site.
const ENVIRONMENT = { HOST: '127.0.0.1', RATE_LIMITS: 'off', LOG_LEVEL: 'warn', TZ: 'UTC', BASE_URL: undefined };

/** Makes an installation in that folder, with the first start and the owner's first visit; its server runs. */
export async function install(dataFolder: string, options: StartOptions = {}): Promise<Installation & { readonly first: Serving }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = (how: StartOptions = {}) => serve(dataFolder, port, { ...options, ...how, env: { ...options.env, ...how.env } });
  const first = await start();
  const linkIn = () => /\/setup#(\S+)/.exec(first.out())?.[1];
  await until(() => linkIn() !== undefined, 'the link to set it up is printed', EXAMINED_WITHIN);
  const cookie = await visit(url, linkIn() ?? '');
  const afterword = (...args: readonly string[]) => afterwordOn(dataFolder, ...args);
  return { dataFolder, file: join(dataFolder, 'afterword.db'), url, cookie, siteKey: await siteKeyOf(url), start, afterword, first };
}

const EXAMINED_WITHIN = 60_000; // ms. A large database is read once before anybody is let in.

/** Runs a command of the program on the data of a folder. */
export const afterwordOn = (dataFolder: string, ...args: readonly string[]): Promise<Done> => afterwordIn({}, dataFolder, ...args);

/** The same in another environment. */
export async function afterwordIn(more: Readonly<Record<string, string>>, dataFolder: string, ...args: readonly string[]): Promise<Done> {
  const env = { ...process.env, ...ENVIRONMENT, DATA_DIR: dataFolder, ...more };
  const done = promisify(execFile)(process.execPath, [PROGRAM, ...args], { env, maxBuffer: 2 ** 26 });
  return done.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code ?? -1), out: String(stdout), err: String(stderr) }),
  );
}

/** Starts a server on that folder and port; rejects with `NotStarted` where it ends instead. */
export async function serve(dataFolder: string, port: number, { env = {}, node = [], under = [] }: StartOptions = {}): Promise<Serving> {
  const begin = performance.now();
  const [command = '', ...args] = [...under, process.execPath, ...node, PROGRAM, 'serve'];
  const whole = { ...process.env, ...ENVIRONMENT, PORT: String(port), DATA_DIR: dataFolder, ...env };
  const child = spawn(command, args, { env: whole, stdio: ['ignore', 'pipe', 'pipe'] });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  const [out, log] = [collect(child.stdout), collect(child.stderr)];
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!out().includes('Leaderboard')) {
    if (isOver) throw new NotStarted(child.exitCode, log());
    await pause(5);
  }
  const startedIn = performance.now() - begin;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    process: child,
    pid: child.pid ?? 0,
    startedIn,
    out,
    log,
    ended,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

// A log of a long fault is long: what was said first and what was said last tells what happened.
const LOG_MAX = 4_000_000;

function collect(stream: NodeJS.ReadableStream): () => string {
  let heard = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    if (heard.length < LOG_MAX) heard += chunk;
  });
  return () => heard;
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function visit(url: string, token: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1/setup`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  return answer.headers.get('set-cookie')?.replace(/;.*$/, '') ?? '';
}

async function siteKeyOf(url: string): Promise<string> {
  const page = await (await fetch(`${url}/examples/support-page.html`)).text();
  return /data-site="(aw_pk_[^"]+)"/.exec(page)?.[1] ?? '';
}
