import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits } from '../bench/figures.ts';
import { compare } from './compare.ts';
import { makeImage, mountImage } from './disks.ts';
import { between, type Fault, type Given, must, pause } from './fault.ts';
import { install, type StartOptions, serve } from './installation.ts';
import { TAMPER } from './kill.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { startWriters } from './writers.ts';

const CUTS = 5;
const MEBIBYTES = 64;
const NEVER_FLUSH: StartOptions = { node: ['--import', TAMPER], env: { FAULT_PRAGMA: 'synchronous = OFF' } };

/** FT-03: the power goes. */
export const powerCut: Fault = {
  id: 'FT-03',
  title: 'power cut',
  how: `The data on ext4 in a loop image; under load the server is stopped in the middle (SIGSTOP), the backing file copied as it stands, the copy mounted and a server started on it; ${CUTS} times. Once more with a server that is made not to flush, which must lose something, or the rest would prove nothing.`,
  holds: 'No acknowledged answer is lost on any copy, and the counts there are those of the rows; without flushing some are lost.',
  needs: ['linux', 'root', 'mount', 'loop', 'mkfs.ext4'],
  async run(given) {
    let [acknowledged, fewest] = [0, Number.POSITIVE_INFINITY];
    for (let cut = 0; cut < CUTS; cut += 1) {
      const { oracle, copy } = await cutPower(given, String(cut), {});
      await compareCopy(given, copy, `cut-${cut}`, oracle);
      acknowledged += oracle.acknowledged();
      fewest = Math.min(fewest, oracle.acknowledged());
    }
    const lost = await lostWithoutFlush(given);
    return `${CUTS} cuts, ${digits(acknowledged)} messages acknowledged (at least ${fewest} before a cut), 0 lost; without flushing ${lost}`;
  },
};

/** What was acknowledged until the server was stopped, and the disk as it was then. */
async function cutPower(given: Given, name: string, options: StartOptions): Promise<{ oracle: Oracle; copy: string }> {
  const [image, copy] = ['image', 'copy'].map((what) => join(given.folder, `${what}-${name}`)) as [string, string];
  makeImage(image, MEBIBYTES);
  const disk = mountImage(given, image, `disk-${name}`);
  const installation = await install(join(disk.folder, 'data'), options);
  const oracle = createOracle(installation.siteKey, given.random);
  const writers = startWriters({ url: installation.url, oracle, random: given.random });
  await pause(between(given.random, 700, 2500));
  installation.first.process.kill('SIGSTOP');
  // What was said before it stopped is on its way to us; what it did before it said so is what the disk must have.
  await pause(50);
  copyStill(image, copy);
  await installation.first.kill();
  await writers.stop();
  disk.unmount();
  return { oracle, copy };
}

/** The kernel may still be writing what was written long before. Only a copy of one moment is one that a power cut can leave. */
function copyStill(image: string, copy: string): void {
  for (let tries = 0; tries < 20; tries += 1) {
    copyFileSync(image, copy);
    if (hashOf(image) === hashOf(copy)) return;
  }
  throw new Error('the image did not keep still while it was copied');
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

async function compareCopy(given: Given, copy: string, name: string, oracle: Oracle): Promise<void> {
  const disk = mountImage(given, copy, name);
  const server = await serve(join(disk.folder, 'data'), 0);
  try {
    compare(join(disk.folder, 'data', 'afterword.db'), oracle);
  } finally {
    await server.kill();
    disk.unmount();
  }
}

async function lostWithoutFlush(given: Given): Promise<string> {
  const { oracle, copy } = await cutPower(given, 'unflushed', NEVER_FLUSH);
  const objection = await compareCopy(given, copy, 'cut-unflushed', oracle).then(
    () => null,
    (cause: Error) => cause.message,
  );
  must(objection !== null, 'a server that did not flush lost nothing, so that this proves nothing');
  return `“${objection.replace(/ [0-9a-f-]{36}/g, ' …')}”`;
}
