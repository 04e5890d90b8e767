import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { startThread } from '../../../db/sqlite/thread.ts';
import { StorageUnavailable } from '../../../db/store.ts';
import { temporaryFile } from '../../support/sqlite.ts';
import { refuseNextThread } from '../../support/threads.ts';

/** A thread that writes, and how it ends by a fault. */
function startWriting() {
  const threads: Worker[] = [];
  const noteThread = (thread: Worker) => void threads.push(thread);
  process.on('worker', noteThread);
  const { opened, call, close } = startThread({ file: temporaryFile(), now: Date.now, does: 'write' });
  onTestFinished(async () => {
    process.off('worker', noteThread);
    await close();
  });
  async function fail() {
    const last = threads.at(-1) as Worker;
    await Promise.all([once(last, 'exit'), last.terminate()]);
  }
  return { opened, sites: () => call('sites', []), fail };
}

const tellsOf = (cause: Error) => (error: unknown) => error instanceof StorageUnavailable && error.cause === cause;

test('where no other thread can be started, whoever waits for it hears of bad luck, and the next call tries again', async () => {
  const { opened, sites, fail } = startWriting();
  await opened;
  await fail();
  const cause = refuseNextThread();

  const asked = await Promise.allSettled([sites(), sites()]);

  expect(asked).toEqual([1, 2].map(() => ({ status: 'rejected', reason: expect.toSatisfy(tellsOf(cause)) })));
  expect(await sites()).toEqual([]);
});

test('where no other thread can be started for very many, none of them waits without end', async () => {
  const { opened, sites, fail } = startWriting();
  await opened;
  await fail();
  const cause = refuseNextThread();

  const asked = await Promise.allSettled(Array.from({ length: 20 }, sites));

  const refused = asked.filter((one) => one.status === 'rejected');
  expect(refused.map(({ reason }) => reason)).toEqual(Array.from({ length: 16 }, () => expect.toSatisfy(tellsOf(cause))));
});

test('a first thread that cannot be started is told as bad luck to whoever opens, and the next call tries again', async () => {
  const cause = refuseNextThread();

  const { opened, sites } = startWriting();

  await expect(opened).rejects.toSatisfy(tellsOf(cause));
  expect(await sites()).toEqual([]);
});
