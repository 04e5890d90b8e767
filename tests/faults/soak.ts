import { statSync } from 'node:fs';
import { join } from 'node:path';
import { digits } from '../bench/figures.ts';
import { type Fault, type Given, must, pause } from './fault.ts';
import { type Installation, install, type Serving } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle } from './oracle.ts';
import { descriptorsOf, memoryOf } from './process-figures.ts';
import { openStream } from './signals.ts';
import { startWriters } from './writers.ts';

const STREAMS = 20;

/** FT-32: it just goes on. */
export const soak: Fault = {
  id: 'FT-32',
  title: 'soak',
  how: `5 answers a second and ${STREAMS} live streams for 10 minutes (\`--soak 2h\` for longer), with a restart half way.`,
  holds:
    'In the last quarter of each half the server holds as many descriptors as in the second, at most a quarter more memory, and a WAL under 8 MiB; nothing is lost.',
  needs: ['linux'],
  async run(given) {
    const installation = await install(join(given.folder, 'data'));
    const oracle = createOracle(installation.siteKey, given.random);
    const writers = startWriters({ url: installation.url, oracle, random: given.random, writers: 4, perSecond: 5 });
    const first = await half(given, installation, installation.first);
    await installation.first.stop();
    const server = await installation.start();
    const second = await half(given, installation, server);
    await writers.stop();
    const figures = await figuresOf(installation, oracle);
    await server.stop();
    return `${digits(given.soak / 60_000)} minutes: ${first}; after the restart ${second}; ${figures}`;
  },
};

interface Sample {
  readonly memory: number;
  readonly descriptors: number;
  readonly log: number;
}

async function half({ soak: whole }: Given, { url, cookie, file }: Installation, { pid }: Serving): Promise<string> {
  const streams = Array.from({ length: STREAMS }, () => openStream(url, cookie));
  const samples: Sample[] = [];
  for (const begin = performance.now(); performance.now() - begin < whole / 2; await pause(1000))
    samples.push({ memory: memoryOf(pid), descriptors: descriptorsOf(pid), log: statSync(`${file}-wal`).size });
  for (const { close } of streams) close();
  const quarter = Math.floor(samples.length / 4);
  const [before, last] = [meanOf(samples.slice(quarter, 2 * quarter)), meanOf(samples.slice(-quarter))];
  const log = Math.max(...samples.map((sample) => sample.log));
  const figures = `memory ${digits(before.memory / 1e6)} → ${digits(last.memory / 1e6)} MB, descriptors ${digits(before.descriptors)} → ${digits(last.descriptors)}, WAL at most ${digits(log / 1e6)} MB`;
  must(last.memory < before.memory * 1.25 && last.descriptors < before.descriptors + 3 && log < 8 * 2 ** 20, figures);
  return figures;
}

function meanOf(samples: readonly Sample[]): Omit<Sample, 'log'> {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  return { memory: mean(({ memory }) => memory), descriptors: mean(({ descriptors }) => descriptors) };
}
