import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../support/random.ts';
import type { Fault, Given } from './fault.ts';
import { endServers } from './installation.ts';
import { FAULTS } from './list.ts';
import { missing } from './needs.ts';
import { keepResults, type Result } from './report.ts';

// `npm run test:faults` does everything to the built server that can be done to it on this machine; `npm run test:faults -- FT-01 FT-05` only those,
// `-- --soak 2h` soaks longer, `-- --seed 7` chooses the same by chance. Each result takes its place in docs/reliability.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { soak: { type: 'string', default: '10m' }, seed: { type: 'string', default: String(1 + (Date.now() % 1_000_000)) } },
});
const unknown = positionals.filter((id) => !FAULTS.some((fault) => fault.id === id));
if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}. There are ${FAULTS.map(({ id }) => id).join(', ')}.`);

process.once('exit', endServers);
let tidy: () => Promise<void> = async () => undefined;
// Whoever has seen enough finds the machine as it was.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void tidy().finally(() => process.exit(1)));
say(`seed ${values.seed}`);
for (const fault of FAULTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  const result = await resultOf(fault);
  say(
    `${result.outcome === 'passed' ? '✓' : result.outcome === 'failed' ? '✗' : '-'} ${fault.id} ${fault.title}: ${result.outcome}, ${result.words}`,
  );
  keepResults(FAULTS, new Map([[fault.id, result]]));
  if (result.outcome === 'failed') process.exitCode = 1;
}

// What a fault that failed has left open would keep this process waiting.
process.exit();

async function resultOf(fault: Fault): Promise<Result> {
  const absent = missing(fault.needs);
  if (absent !== null) return { outcome: 'skipped', words: absent };
  const { given, clear } = ground();
  tidy = clear;
  try {
    return { outcome: 'passed', words: anywhere(await fault.run(given), given) };
  } catch (cause) {
    return { outcome: 'failed', words: anywhere(cause instanceof Error ? cause.message : String(cause), given) };
  } finally {
    await clear();
  }
}

/** As it would be said on any machine: what is quoted of a server may name its folder and its host. */
function anywhere(words: string, { folder }: Given): string {
  return words.replaceAll(folder, '…').replaceAll(` on ${hostname()}`, '');
}

/** A place for one fault, and how it is left as it was. Each has the chance of its own, so that one alone does what it does among all. */
function ground(): { given: Given; clear: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-fault-'));
  const undone: (() => unknown)[] = [];
  const given: Given = { random: randomOf(Number(values.seed)), folder, afterwards: (undo) => void undone.push(undo), soak: durationOf(values.soak) };
  return {
    given,
    async clear() {
      endServers(); // Those of a fault that failed.
      for (const undo of undone.reverse())
        await Promise.resolve()
          .then(undo)
          .catch((cause) => say(`  could not be undone: ${cause}`));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** "90s", "10m", "2h" in ms. */
function durationOf(text: string): number {
  const [, number, unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  const ms = Number(number) * ({ s: 1000, m: 60_000, h: 3_600_000 }[unit] ?? Number.NaN);
  if (Number.isNaN(ms)) throw new Error(`--soak ${text} is no length of time: 90s, 10m or 2h`);
  return ms;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
