import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/sqlite/connection.ts';
import { storeOn } from '../../../db/sqlite/open.ts';
import { watchSpace } from '../../../server/space-watch.ts';
import { answerOf, openShop } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

const MIB = 1024 * 1024;

/** A shop whose log can be made long, and another program that reads an old state of it until it lets go. */
async function openRead() {
  const file = temporaryFile();
  const db = connect(file);
  const shop = await openShop(async (now) => storeOn(db, now));
  await shop.store.record(shop.interaction('1'), answerOf(1));
  const reader = new Database(file, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from responses').get();
  onTestFinished(async () => {
    reader.close();
    await shop.store.close();
  });
  db.$client.exec('create table ballast (words blob)');
  const write = db.$client.prepare('insert into ballast values (randomblob(?))');
  const grow = (bytes: number) => write.run(bytes);
  return { ...shop, raw: db.$client, grow, release: () => void reader.exec('rollback'), walBytes: () => statSync(`${file}-wal`).size };
}

/** The longest that the event loop stood still, in ms, until it is asked. */
function watchStandstill(): () => number {
  let [longest, last] = [0, performance.now()];
  const beating = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(beating);
    return longest;
  };
}

describe('the write-ahead log', () => {
  test('is measured, with the database and what the disk has left', async () => {
    const { store, walBytes } = await openRead();
    const space = await store.space();
    expect(space.logBytes).toBe(walBytes());
    expect(Math.min(space.databaseBytes, space.freeBytes)).toBeGreaterThan(0);
  });

  test('that a forgotten reader has let grow is warned of once, and short again within seconds of its end', async () => {
    const { store, grow, release, walBytes, interaction } = await openRead();
    const said: [string, unknown][] = [];
    const say = (level: string) => (told: { warning?: unknown }) => void said.push([level, told.warning]);
    const stop = watchSpace({ store, log: { warn: say('warn'), info: say('info'), error: say('error') } as never }, 50);
    onTestFinished(stop);
    for (let part = 0; part < 9; part++) grow(8 * MIB);
    await expect.poll(() => said.filter(([, warning]) => warning === 'wal_large')).toEqual([['warn', 'wal_large']]);
    await setTimeout(500);
    expect(walBytes(), 'the reader still needs it').toBeGreaterThan(64 * MIB);

    release();
    const standstill = watchStandstill();
    const released = performance.now();
    await expect.poll(walBytes, { timeout: 10_000, interval: 20 }).toBeLessThan(8 * MIB);

    expect(performance.now() - released).toBeLessThan(10_000);
    expect(standstill(), 'ms that nobody was answered').toBeLessThan(100);
    expect(await store.record(interaction('2'), answerOf(2))).toMatchObject({ outcome: 'created' });
    await expect.poll(() => said.filter(([, warning]) => warning === 'wal_large').map(([level]) => level)).toEqual(['warn', 'info']);
  });

  test('is left to a thread while it is long, and to SQLite again when it is short', async () => {
    const { store, raw, grow, release } = await openRead();
    const pages = () => raw.pragma('wal_autocheckpoint', { simple: true });
    grow(9 * MIB);
    await store.shortenLog();
    expect(pages()).toBe(0);

    release();
    expect((await store.shortenLog()).logBytes).toBeLessThan(8 * MIB);

    expect(pages()).toBe(1000);
  });

  test('that is as long as usual is let be', async () => {
    const { store, grow, walBytes } = await openRead();
    grow(2 * MIB);
    await store.shortenLog();
    expect(walBytes()).toBeGreaterThan(2 * MIB);
  });
});
