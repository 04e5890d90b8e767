import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/sqlite/connection.ts';
import { storeOn } from '../../../db/sqlite/open.ts';
import { StorageUnavailable } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, answerOf, openShop } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

/** A shop whose connection can be made to suffer. */
async function openFragileShop() {
  const db = connect(temporaryFile());
  const shop = await openShop(async (now) => storeOn(db, now));
  onTestFinished(() => shop.store.close());
  return { ...shop, raw: db.$client };
}

function lockFromOutside(file: string): () => void {
  const other = new Database(file);
  onTestFinished(() => {
    other.close();
  });
  other.exec('begin immediate');
  return () => other.exec('rollback');
}

describe('when storage fails', () => {
  test('a full disk takes no answer, gives what it has, and takes the next one when there is room', async () => {
    const { store, site, interaction, counted, raw } = await openFragileShop();
    await store.record(interaction('1'), answerOf(1));
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`);
    const long = answerOf(2, { comment: 'x'.repeat(2000), page: `https://shop.example/${'y'.repeat(2000)}` });

    const fill = async () => {
      for (let number = 10; number < 99; number++) await store.record(interaction(`${number}`), { ...long, id: answerOf(number).id });
    };
    await expect(fill()).rejects.toThrow(StorageUnavailable);
    await expect(fill()).rejects.toMatchObject({ cause: { code: 'SQLITE_FULL' } });
    expect(await store.differences(site)).toEqual([]);

    raw.pragma('max_page_count = 1000000');
    expect(await store.record(interaction('3'), answerOf(3))).toMatchObject({ outcome: 'created' });
    expect((await counted())?.at(4)).toBeGreaterThan(1);
  });

  test('a file that cannot be written takes no answer, and the board can still be read', async () => {
    const { store, site, interaction, raw } = await openFragileShop();
    await store.record(interaction('1'), answerOf(1));
    raw.pragma('query_only = on');

    await expect(store.record(interaction('2'), answerOf(2))).rejects.toMatchObject({
      name: 'StorageUnavailable',
      message: 'Storage is not available.',
      cause: { code: 'SQLITE_READONLY' },
    });
    await expect(store.ready()).rejects.toThrow(StorageUnavailable);
    await expect(store.check()).rejects.toThrow(StorageUnavailable);
    expect(await store.board(site, ALWAYS, EVERYTHING)).toMatchObject({ seq: 1 });
  });

  test('a lock that goes in time is waited for, and nobody notices', async () => {
    const { store, interaction, raw } = await openFragileShop();
    const unlock = lockFromOutside(raw.name);

    const recorded = store.record(interaction('1'), answerOf(1));
    setTimeout(unlock, 70); // Later than the busy timeout of 10 ms: it takes a second try.

    expect(await recorded).toMatchObject({ outcome: 'created' });
  });

  test('a lock that stays is unavailable storage, and then nothing of the call is stored', async () => {
    const { store, site, interaction, raw } = await openFragileShop();
    const unlock = lockFromOutside(raw.name);

    const both = await Promise.allSettled([store.record(interaction('1'), answerOf(1)), store.expose(interaction('2'), 'shown')]);
    unlock();

    expect(both).toMatchObject([
      { reason: { name: 'StorageUnavailable', cause: { code: 'SQLITE_BUSY' } } },
      { reason: { name: 'StorageUnavailable' } },
    ]);
    expect(await store.board(site, ALWAYS, EVERYTHING)).toMatchObject({ seq: 0, cells: [] });
    expect(await store.record(interaction('1'), answerOf(1))).toMatchObject({ outcome: 'created' });
  });

  test('a damaged file is found', async () => {
    const { store, raw } = await openFragileShop();
    raw
      .unsafeMode()
      .exec("pragma writable_schema = on; update sqlite_schema set rootpage = 1 where name = 'rollup_days'; pragma writable_schema = reset");

    await expect(store.check()).rejects.toThrow(StorageUnavailable);
    raw.close();
  });
});
