import { openStage } from '../support/stage.ts';
import type { Engine, Installed } from './engine.ts';
import { firefox } from './firefox.ts';
import { JOURNEYS } from './journeys.ts';
import { webkit } from './webkit.ts';

// `npm run test:engines`: the core journeys of the widget in the engines that are not Chromium, where they are installed.

const failures: string[] = [];
for (const installed of [firefox, webkit]) await walkAll(installed);
if (failures.length > 0) process.exitCode = 1;

async function walkAll({ name, install, start }: Installed): Promise<void> {
  const engine = await start();
  if (!engine) return say(`- ${name} is not installed here, so nothing is known of it (${install}).`);
  say(`${engine.version}`);
  for (const { promise, walk } of JOURNEYS) say(await outcomeOf(engine, promise, walk));
  await engine.close();
}

/** Each journey begins with a server that has heard nothing. */
async function outcomeOf(engine: Engine, promise: string, walk: (typeof JOURNEYS)[number]['walk']): Promise<string> {
  const stage = await openStage();
  try {
    await walk(engine, stage);
    return `  ✓ ${promise}`;
  } catch (cause) {
    failures.push(promise);
    return `  ✗ ${promise}\n    ${cause instanceof Error ? cause.message : cause}`;
  } finally {
    stage.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
