import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

/** The built server in a process of its own, on a free port of loopback and a database of its own. */
export interface RunningServer {
  /** "http://127.0.0.1:40123" */
  readonly url: string;
  /** What the browser of its owner sends: whoever follows the link that it printed is one. Empty where it printed none. */
  readonly cookie: string;
  /** The publishable key of its first site. */
  readonly siteKey: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Ends it as an operator would (SIGTERM) and resolves to its exit code. The data stays unless it was made here. */
  stop(): Promise<number | null>;
}

/** The bundle, as `npm run build` left it. */
export const PROGRAM = join(import.meta.dirname, '../../dist/server/afterword.mjs');

/** Starts the built server; `npm test` and `npm run bench` have built it before. */
export async function startServer(options: { dataFolder?: string; port?: number; env?: Record<string, string> } = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'afterword-'));
  // What happens to be in the environment, like a test runner's own address, is not meant for this server.
  const env = {
    ...process.env,
    BASE_URL: undefined,
    ...options.env,
    HOST: '127.0.0.1',
    RATE_LIMITS: 'off',
    PORT: String(options.port ?? 0),
    DATA_DIR: dataFolder,
  };
  const child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill()); // A bench that fails leaves nothing running.
  const { url, token } = await addressOf(child);
  const siteKey = await siteKeyOf(url);
  // A server that examined its database first is told of its link a moment after its site can be seen.
  for (let waited = 0; token() === undefined && waited < LINK_WITHIN; waited += 20) await setTimeout(20);
  const cookie = await followLink(url, token());
  return { url, cookie, siteKey, dataFolder, process: child, stop: () => stop(child, options.dataFolder ? null : dataFolder) };
}

/** The server says where to look once it listens; its first address is its own, and the link to set it up if it is new, at once or later. */
async function addressOf(child: ChildProcess): Promise<{ url: string; token: () => string | undefined }> {
  if (!child.stdout) throw new Error('the server has no standard output');
  let token: string | undefined;
  const url = new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> });
    lines.on('line', (line) => {
      const [, address, found] = /(http:\/\/127\.0\.0\.1:\d+)(?:\/setup#(.+))?/.exec(line) ?? [];
      token ??= found;
      if (address) resolve(address);
    });
    lines.on('close', () => reject(new Error(`the server ended before it listened (exit code ${child.exitCode})`)));
  });
  return { url: await url, token: () => token };
}

async function followLink(url: string, token: string | undefined): Promise<string> {
  if (token === undefined) return '';
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1/setup`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  return answer.headers.get('set-cookie')?.replace(/;.*$/, '') ?? '';
}

const LINK_WITHIN = 500; // ms
const PATIENCE = 60_000; // ms. A large database is examined before anything of it is said.

/** As a newcomer finds it: in the snippet of the first example. */
async function siteKeyOf(url: string): Promise<string> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await setTimeout(100)) {
    const page = await (await fetch(`${url}/examples/support-page.html`)).text();
    const key = /data-site="(aw_pk_[^"]+)"/.exec(page)?.[1];
    if (key && key !== 'aw_pk_your_site_key') return key;
  }
  throw new Error('the example page carries no key of a site');
}

async function stop(child: ChildProcess, folder: string | null): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
  return child.exitCode;
}
