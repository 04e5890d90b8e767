import { join } from 'node:path';
import { digits } from '../bench/figures.ts';
import { compare, compareWithDoctor } from './compare.ts';
import { between, type Fault, type Given, must, pause, whole } from './fault.ts';
import { type Installation, install, type StartOptions } from './installation.ts';
import { createOracle } from './oracle.ts';
import { startWriters } from './writers.ts';

const KILLS = 12;
const RESTART_MAX = 2000; // ms
const HOLDS =
  'No acknowledged answer or change is lost; rows = acknowledged + those that nobody heard of; every stored count equals a recount; the feed has a move for each; integrity_check finds nothing; restart < 2 s.';

/** FT-01: the process ends at any moment. */
export const killUnderLoad: Fault = {
  id: 'FT-01',
  title: 'kill -9 under load',
  how: `8 writers send new answers, changes and repeats as fast as they are answered, also to a server that is not there; ${KILLS} × \`kill -9\` at random moments.`,
  holds: HOLDS,
  needs: [],
  run: (given) => killAgainAndAgain(given, {}),
};

/** FT-02: the same, while what was committed is on its way from the log to the file. */
export const killInCheckpoint: Fault = {
  id: 'FT-02',
  title: 'kill -9 in a checkpoint',
  how: "As FT-01, with `wal_autocheckpoint = 10` on the server's own connection, set from outside by a preload: nearly every commit is followed by a checkpoint.",
  holds: HOLDS,
  needs: [],
  run: (given) => killAgainAndAgain(given, { node: ['--import', TAMPER], env: { FAULT_PRAGMA: 'wal_autocheckpoint = 10' } }),
};

/** What is loaded into a server that is tampered with. */
export const TAMPER = join(import.meta.dirname, 'tamper.ts');

async function killAgainAndAgain({ random, folder }: Given, options: StartOptions): Promise<string> {
  const installation = await install(join(folder, 'data'), options);
  const oracle = createOracle(installation.siteKey, random);
  let server = installation.first;
  const restarts: number[] = [];
  const writers = startWriters({ url: installation.url, oracle, random });
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(between(random, 100, 1500));
    await server.kill();
    await pause(between(random, 0, 300));
    server = await installation.start();
    restarts.push(server.startedIn);
    if (kill % 4 === 3) compare(installation.file, oracle);
  }
  await pause(500);
  await writers.stop();
  const figures = await figuresOf(installation, oracle);
  must((await server.stop()) === 0, 'the last server did not end with 0');
  const slowest = Math.max(...restarts);
  must(slowest < RESTART_MAX, `a restart took ${digits(slowest)} ms`);
  return `${KILLS} kills, ${figures}, slowest restart ${digits(slowest)} ms`;
}

/** Compared once more with everything, in one sentence. */
export async function figuresOf(installation: Installation, oracle: ReturnType<typeof createOracle>): Promise<string> {
  const { acknowledged, stored, uncertain } = await compareWithDoctor(installation, oracle);
  const messages = whole(oracle.acknowledged());
  return `${messages} messages acknowledged, 0 lost; ${whole(stored)} answers stored = ${whole(acknowledged)} acknowledged + ${uncertain} nobody heard of`;
}
