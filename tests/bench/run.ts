import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { boardRead } from './board-read.ts';
import { ingest } from './ingest.ts';
import { describeMachine } from './machine.ts';
import { replay } from './replay.ts';
import { tapToBoard } from './tap-to-board.ts';
import { widgetCost } from './widget-cost.ts';

const BENCHES: readonly Bench[] = [ingest, boardRead, tapToBoard, widgetCost, replay];

/** `npm run bench` measures everything and keeps it in results.md; `npm run bench -- ingest board-read` only prints those. */
const chosen = process.argv.slice(2);
const heading = `# Benchmarks\n\n${new Date().toISOString().slice(0, 10)}, ${describeMachine()}.\nMade by \`npm run bench\`. Ratios within one run are what counts; the machine's own speed changes from minute to minute.\n`;
const sections = [];

console.log(heading);
for (const bench of BENCHES.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const section = `## ${bench.title} (\`${bench.name}\`)\n\n${await bench.run()}\n`;
  console.log(section);
  sections.push(section);
}
if (chosen.length === 0) writeFileSync(join(import.meta.dirname, 'results.md'), [heading, ...sections].join('\n'));
