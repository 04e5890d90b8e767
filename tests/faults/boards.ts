// Boards that ask for one view after the other, in a process of their own, so that reading what they are answered holds up nothing that is measured.
import { pause } from './fault.ts';

const AGAIN_AFTER = 2000; // ms
const [, , url = '', cookie = '', count = '0', ...views] = process.argv;
const seen: { view: string; ms: number; status: number }[] = [];
let isOver = false;

process.once('message', () => {
  isOver = true;
});
await Promise.all(Array.from({ length: Number(count) }, look));
process.send?.(seen, () => process.exit());

async function look(): Promise<void> {
  for (; !isOver; await pause(AGAIN_AFTER)) for (const view of views) await ask(view);
}

async function ask(view: string): Promise<void> {
  const begin = performance.now();
  const response = await fetch(`${url}/api/v1/${view}`, { headers: { cookie } });
  await response.arrayBuffer();
  seen.push({ view, ms: performance.now() - begin, status: response.status });
}
