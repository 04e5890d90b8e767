import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { boardRead } from './board-read.ts';
import { calm } from './calm.ts';
import { growth } from './growth.ts';
import { ingest } from './ingest.ts';
import { insights } from './insights.ts';
import { liveLoad } from './live-load.ts';
import { describeMachine } from './machine.ts';
import { record } from './record.ts';
import { replay } from './replay.ts';
import { score } from './score.ts';
import { signIn } from './sign-in.ts';
import { splitHalf } from './split-half.ts';
import { tapToBoard } from './tap-to-board.ts';
import { widgetCost } from './widget-cost.ts';

// `npm run bench` measures everything, `npm run bench -- ingest replay` only those; each result takes its place in results.md with its own day and machine.

const BENCHES: readonly Bench[] = [
  ingest,
  record,
  tapToBoard,
  liveLoad,
  calm,
  growth,
  widgetCost,
  replay,
  boardRead,
  score,
  splitHalf,
  insights,
  signIn,
];
const RESULTS = join(import.meta.dirname, 'results.md');
const HEADING =
  '# Benchmarks\n\nMade by `npm run bench`. Ratios within one run are what counts: the speed of a shared machine changes from minute to minute, for all sides alike.\n';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}. There are ${BENCHES.map(({ name }) => name).join(', ')}.`);

for (const bench of BENCHES.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const section = `${titleOf(bench)}\n\n${new Date().toISOString().slice(0, 10)}, ${describeMachine()}.\n\n${await bench.run()}\n`;
  console.log(section);
  keep(bench, section);
}

/** Replaces the bench's section and leaves the others as they are. */
function keep(measured: Bench, section: string): void {
  const kept = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8').split(/\n(?=## )/) : [];
  const sections = BENCHES.map((bench) => (bench === measured ? section : kept.find((old) => old.startsWith(titleOf(bench)))));
  writeFileSync(RESULTS, [HEADING, ...sections.filter((one) => one !== undefined)].map((part) => `${part.trimEnd()}\n`).join('\n'));
}

function titleOf({ title, name }: Bench): string {
  return `## ${title} (\`${name}\`)`;
}
