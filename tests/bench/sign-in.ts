import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { digits, marked, median, quantile, table } from './figures.ts';
import { PROGRAM, startServer } from './server.ts';
import { differenceOfMedians, rankTest } from './statistics.ts';

const SAMPLES = 1_000; // Of each kind.
const WARM_UP = 10;

/** Whether the time of a refused sign-in says if there is somebody with the address. */
export const signIn: Bench = {
  name: 'sign-in',
  title: 'Signing in with a wrong password',
  async run() {
    const dataFolder = mkdtempSync(join(tmpdir(), 'afterword-sign-in-'));
    makeOwner(dataFolder, 'known@example.com');
    const server = await startServer({ dataFolder, env: { LOG_LEVEL: 'silent', RATE_LIMITS: 'off' } });
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = -WARM_UP; round < SAMPLES; round += 1) {
      // Which one comes first changes by chance, so that neither always follows the other.
      const pairs: [string, number[]][] = [
        ['known@example.com', known],
        ['nobody@example.com', unknown],
      ];
      for (const [email, times] of Math.random() < 0.5 ? pairs : pairs.reverse()) {
        const time = await tryToSignIn(server.url, email);
        if (round >= 0) times.push(time);
      }
    }
    await server.stop();
    rmSync(dataFolder, { recursive: true });
    return report(known, unknown);
  },
};

function makeOwner(dataFolder: string, email: string): void {
  const env = { ...process.env, DATA_DIR: dataFolder };
  execFileSync(process.execPath, [PROGRAM, 'admin', 'create', email, '--password-stdin'], {
    env,
    input: 'four words are enough',
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** From sending to the whole refusal, ms. */
async function tryToSignIn(url: string, email: string): Promise<number> {
  const body = JSON.stringify({ email, password: 'five words are not enough' });
  const begin = performance.now();
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { code } = (await answer.json()) as { code: string };
  const time = performance.now() - begin;
  if (code !== 'wrong_password') throw new Error(`the sign-in was answered by ${code}`);
  return time;
}

function report(known: readonly number[], unknown: readonly number[]): string {
  const row = (name: string, times: readonly number[]) => [name, digits(median(times)), digits(quantile(times, 0.25)), digits(quantile(times, 0.75))];
  const [low, high] = differenceOfMedians(known, unknown);
  const { z, p } = rankTest(known, unknown);
  return [
    `${SAMPLES.toLocaleString('en-US')} refused sign-ins of each kind over HTTP, in pairs whose order changes by chance; one account, and an address that nobody has.`,
    table(
      ['', 'median, ms', 'a quarter below', 'a quarter above'],
      [row('the account, with a wrong password', known), row('an address that nobody has', unknown)],
    ),
    `Difference of the medians ${signed(median(known) - median(unknown))} ms (95 % of 2,000 samples drawn anew: ${signed(low)} to ${signed(high)} ms); Mann-Whitney z = ${signed(z)}, p = ${marked('sign-in-p', p.toFixed(3))}.`,
  ].join('\n\n');
}

const signed = (value: number): string => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(2);
