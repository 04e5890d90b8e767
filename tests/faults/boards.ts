// Boards that ask for one view after the other, in a process of their own, so that reading what they are answered holds up nothing that is measured.
import { statusOf } from './board.ts';
import { pause } from './fault.ts';

const AGAIN_AFTER = 2000; // ms
const PATIENCE = 60_000; // ms. A busy machine is slow, and how slow is what is measured; what has no answer by then gets none.
const [, , url = '', cookie = '', count = '0', ...views] = process.argv;
const seen: { view: string; ms: number; status: number }[] = [];
let isOver = false;

process.once('message', () => {
  isOver = true;
});
// Whoever would have told them to stop has ended without doing so.
process.once('disconnect', () => process.exit());
await Promise.all(Array.from({ length: Number(count) }, look));
process.send?.(seen, () => process.exit());

async function look(): Promise<void> {
  for (; !isOver; await pause(AGAIN_AFTER)) for (const view of views) await ask(view);
}

async function ask(view: string): Promise<void> {
  const begin = performance.now();
  const status = await statusOf(`${url}/api/v1/${view}`, { headers: { cookie }, patience: PATIENCE });
  seen.push({ view, ms: performance.now() - begin, status });
}
