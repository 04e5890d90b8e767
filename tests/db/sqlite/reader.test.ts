import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { openServingStore } from '../../../db/sqlite/serving.ts';
import { StorageDamaged, StorageUnavailable } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { damage } from '../../support/damage.ts';
import { ALWAYS, answerOf, everyOf, interactionOf, openShop } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';
import { startThreadsAsBuilt } from '../../support/threads.ts';

startThreadsAsBuilt();

const MANY = 1200; // More than travels at once.

/** A shop with answers as a server has it, and the thread that reads. */
async function openServed(answers: number) {
  const file = temporaryFile();
  const { store: before, site } = await openShop((now) => openSqliteStore({ file, now }));
  const give = (number: number) => before.record(interactionOf(site, `${number}`), answerOf(number, { comment: 'Kind' }));
  await Promise.all(Array.from({ length: answers }, (_, number) => give(number)));
  await before.close();
  const threads: Worker[] = [];
  const noteThread = (thread: Worker) => void threads.push(thread);
  process.on('worker', noteThread);
  const store = await openServingStore({ file, now: Date.now });
  onTestFinished(async () => {
    process.off('worker', noteThread);
    await store.close();
  });
  const all = () => store.allResponses(site, {}, EVERYTHING);
  const answersOnBoard = async () => (await store.board(site, ALWAYS, EVERYTHING)).seq;
  return { store, site, file, all, answersOnBoard, reader: () => threads.at(-1) as Worker, threads };
}

test('those who share an answer get it in turns, so that what they make of it does not add up', async () => {
  const { answersOnBoard } = await openServed(1);
  await answersOnBoard();
  let [turn, isOver] = [0, false];
  const turns = new Set<number>();

  const reading = Promise.all(Array.from({ length: 5 }, () => answersOnBoard().then(() => turns.add(turn)))).then(() => {
    isOver = true;
  });
  for (; !isOver; turn += 1) await setImmediate();

  await reading;
  expect(turns.size).toBe(5);
});

/** Of each thread of this process, as far as the system tells. */
function priorities(): readonly number[] {
  if (!existsSync('/proc/self/task')) return [];
  const statOf = (thread: string) => readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
  // The 19th field; the second one, a name in brackets, may have spaces in it.
  return readdirSync('/proc/self/task').map((thread) =>
    Number(
      statOf(thread)
        .replace(/^.*\) /, '')
        .split(' ')[16],
    ),
  );
}

test('what was acknowledged is on the next board, whoever reads it', async () => {
  const { store, site, answersOnBoard } = await openServed(0);
  for (let number = 1; number <= 8; number += 1) {
    await store.record(interactionOf(site, `${number}`), answerOf(number));
    expect(await answersOnBoard()).toBe(number);
  }
});

test('whatever is read is what the file has, whichever thread reads it', async () => {
  const { store, site, file } = await openServed(3);
  const alone = await openSqliteStore({ file, now: Date.now });
  onTestFinished(() => alone.close());
  const lines = { by: 'agent', keys: ['ana'], range: ALWAYS, stepDays: 1 } as const;
  const ask: readonly ((of: typeof store) => Promise<unknown>)[] = [
    (of) => of.board(site, ALWAYS, EVERYTHING),
    (of) => of.days(site, ALWAYS, {}, EVERYTHING),
    (of) => of.hours(site, 0, Date.parse('2027-01-01'), {}, EVERYTHING),
    (of) => of.countedDays(site),
    (of) => of.sparklines(site, lines, EVERYTHING),
    (of) => of.responses(site, {}, { limit: 2 }, EVERYTHING),
    (of) => of.agents(site),
    (of) => of.customerRecord(site, 'c_81f2'),
    (of) => of.auditEntries(site, 10),
    (of) => of.extent(site),
    (of) => of.differences(site),
    (of) => everyOf(of.allResponses(site, {}, EVERYTHING)),
    (of) => everyOf(of.buckets(site, { by: 'day', range: ALWAYS }, undefined, EVERYTHING)),
    (of) => everyOf(of.remarks(site, { range: ALWAYS }, EVERYTHING)),
  ];
  for (const one of ask) expect(await one(store)).toEqual(await one(alone));
});

test('while a board is read, whoever asks for something small has their turn', async () => {
  const { store, site, answersOnBoard } = await openServed(MANY);
  await answersOnBoard(); // The thread is there.
  let turns = 0;
  let isRead = false;

  const reading = Promise.all([answersOnBoard(), everyOf(store.remarks(site, { range: ALWAYS }, EVERYTHING))]).then(() => {
    isRead = true;
  });
  for (; !isRead; turns += 1) await setImmediate();

  await reading;
  expect(turns).toBeGreaterThan(10);
});

test('whoever reads much gives way to whoever answers where a thread can, and the server to nobody', async () => {
  const before = getPriority();
  const { answersOnBoard } = await openServed(0);
  await answersOnBoard();

  expect(getPriority()).toBe(before);
  expect(priorities().filter((priority) => priority !== before)).toHaveLength(process.platform === 'linux' ? 1 : 0);
});

test('what is read piece by piece is whole and in order, also by several at once', async () => {
  const { all } = await openServed(MANY);

  const [some, others] = await Promise.all([everyOf(all()), everyOf(all())]);

  expect(some.map(({ id }) => id)).toEqual(Array.from({ length: MANY }, (_, number) => answerOf(number).id));
  expect(others).toEqual(some);
});

test('whoever reads no further can leave, and the others go on', async () => {
  const { all, answersOnBoard } = await openServed(MANY);
  const [left, stays] = [all()[Symbol.asyncIterator](), all()[Symbol.asyncIterator]()];
  await left.next();
  await stays.next();

  await left.return?.();

  expect(await left.next()).toMatchObject({ done: true });
  expect(await everyOf({ [Symbol.asyncIterator]: () => stays })).toHaveLength(MANY - 1);
  expect(await answersOnBoard()).toBe(MANY);
});

test('a thread that ends is told as bad luck to whoever waits for it, and the next question starts another', async () => {
  const { all, answersOnBoard, reader, threads } = await openServed(MANY);
  const reading = all()[Symbol.asyncIterator]();
  await reading.next();
  const before = threads.length;

  const asked = expect(answersOnBoard()).rejects.toThrow(StorageUnavailable);
  await setImmediate();
  void reader().terminate();
  await asked;

  await expect(everyOf({ [Symbol.asyncIterator]: () => reading })).rejects.toThrow(StorageUnavailable);
  expect(await answersOnBoard()).toBe(MANY);
  expect(threads).toHaveLength(before + 1);
});

test('damage that the thread meets half way has its name', async () => {
  const { file, all, answersOnBoard } = await openServed(MANY);
  await answersOnBoard(); // The thread has opened what was whole.
  damage(file);

  await expect(everyOf(all())).rejects.toThrow(StorageDamaged);
});

test('damage that a new thread meets at once is told to whoever asks', async () => {
  const { file, answersOnBoard, reader } = await openServed(1);
  await answersOnBoard();
  await reader().terminate();
  damage(file);
  damage(`${file}-wal`);

  await expect(answersOnBoard()).rejects.toThrow(StorageDamaged);
});

test('what is being read when the store closes breaks off as bad luck, and the log is empty', async () => {
  const { store, site, file, all, answersOnBoard, reader } = await openServed(MANY);
  await store.record(interactionOf(site, 'late'), answerOf(MANY));
  const reading = all()[Symbol.asyncIterator]();
  await reading.next();
  const ended = once(reader(), 'exit');

  const board = answersOnBoard();
  await store.close();

  expect(await board).toBe(MANY + 1);
  await expect(everyOf({ [Symbol.asyncIterator]: () => reading })).rejects.toThrow(StorageUnavailable);
  await expect(answersOnBoard()).rejects.toThrow('closed');
  await ended;
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
});
