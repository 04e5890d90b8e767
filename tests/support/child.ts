import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { cookieIn } from './world.ts';

/** The built program, running as a process of its own with an empty data folder. */
export interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly dataFolder: string;
  /** What it has printed so far. */
  out(): string;
  /** What it has logged and complained of so far. */
  err(): string;
  /** Resolves when it ends. */
  readonly exitCode: Promise<number | null>;
}

/** Runs the bundle (`npm run build` makes it) on a free port; it is killed when the test ends. */
export function runBundle(args: readonly string[], env: Record<string, string> = {}): Child {
  const dataFolder = join(temporaryFolder(), 'data');
  const child = spawn(process.execPath, ['dist/server/afterword.mjs', ...args], {
    env: { PORT: '0', DATA_DIR: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, dataFolder, out: collect(child.stdout), err: collect(child.stderr), exitCode };
}

/** A server starts in a second; on a machine that is busy with browsers, in many. */
export const START_MAX = 30_000; // ms

/** A server from the bundle, with the address that it says. */
export interface Served extends Child {
  readonly url: string;
  /** What the browser of a newcomer sends who followed the link that it printed; the link is used up by the first call. */
  signIn(): Promise<string>;
}

/** A server from the bundle, once it answers. */
export async function serveBundle(env: Record<string, string> = {}): Promise<Served> {
  const child = runBundle(['serve'], env);
  const [url, token] = await vi.waitUntil(() => /(http:\/\/[^/]+)\/setup#(.+)/.exec(child.out())?.slice(1) ?? failed(child), { timeout: START_MAX });
  let cookie: Promise<string> | undefined;
  const signIn = () => {
    cookie ??= signInBy(url ?? '', token ?? '');
    return cookie;
  };
  return { ...child, url: url ?? '', signIn };
}

async function signInBy(url: string, token: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  return cookieIn(await fetch(`${url}/api/v1/setup`, { method: 'POST', headers, body: JSON.stringify({ token }) }));
}

function failed(child: Child): undefined {
  if (child.process.exitCode !== null) throw new Error(`The server did not start: ${child.err()}`);
}

function collect(stream: Readable): () => string {
  let heard = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
  });
  return () => heard;
}
