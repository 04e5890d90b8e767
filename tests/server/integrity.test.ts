import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import { StorageDamaged, StorageUnavailable, type Store } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import { createFeed } from '../../server/feed.ts';
import { lostStore } from '../../server/guarded-store.ts';
import { keepSound } from '../../server/integrity.ts';
import { damage } from '../support/damage.ts';
import { ALWAYS, answerOf, everyOf, interactionOf, openShop } from '../support/shop.ts';
import { openSqlite, temporaryFile } from '../support/sqlite.ts';

/** A shop whose store is kept, over a real file or what a test makes of it, with what was logged. */
async function openKept(changed: (store: Store) => Partial<Store> = () => ({})) {
  const shop = await openShop(openSqlite);
  const logged: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logged.push(line) });
  const keeper = keepSound({ store: { ...shop.store, ...changed(shop.store) }, log, elapsed: () => performance.now() });
  const record = (number: number) => keeper.store.record(interactionOf(shop.site, `${number}`), answerOf(number));
  return { ...shop, keeper, record, logged, kept: keeper.store };
}

const broken = () => Promise.reject(new StorageDamaged('The database file is damaged.'));

test('nothing is taken or given before the file was examined, and everything afterwards', async () => {
  const { keeper, kept, site, record } = await openKept();
  const heard = vi.fn();
  const stop = kept.watch(heard);
  for (const asked of [record(1), kept.board(site, ALWAYS, EVERYTHING), kept.ready(), everyOf(kept.allResponses(site, {}, EVERYTHING))])
    await expect(asked).rejects.toThrow('The database file is being examined.');
  expect(await kept.space()).toMatchObject({ databaseBytes: expect.any(Number) });

  expect(await keeper.examine()).toBe('sound');

  expect(await record(1)).toMatchObject({ outcome: 'created' });
  expect(await everyOf(kept.allResponses(site, {}, EVERYTHING))).toHaveLength(1);
  await expect.poll(() => heard).toHaveBeenCalledOnce();
  stop();
});

test('what is read piece by piece is read so through the guard as well, all of it', async () => {
  const { keeper, kept, site, record } = await openKept();
  const sources = [
    () => kept.allResponses(site, {}, EVERYTHING),
    () => kept.remarks(site, { range: ALWAYS }, EVERYTHING),
    () => kept.buckets(site, { by: 'day', range: ALWAYS }, undefined, EVERYTHING),
  ];
  for (const source of sources) await expect(everyOf<unknown>(source())).rejects.toThrow('The database file is being examined.');
  await keeper.examine();
  await record(1);

  for (const source of sources) expect(await everyOf<unknown>(source())).toHaveLength(1);
});

test('a damage that is met half way through a list is damage for all', async () => {
  const { keeper, kept, site } = await openKept(() => ({
    async *remarks() {
      yield { answers: 1, remarks: [] };
      await broken();
    },
  }));
  await keeper.examine();

  await expect(everyOf(kept.remarks(site, { range: ALWAYS }, EVERYTHING))).rejects.toThrow(StorageDamaged);

  expect(keeper.condition()).toBe('damaged');
});

test('of a file that could not be opened nothing is read piece by piece either', async () => {
  const { site } = await openKept();
  const lost = lostStore(new StorageDamaged('The database file is damaged.'));

  await expect(everyOf(lost.remarks(site, { range: ALWAYS }, EVERYTHING))).rejects.toThrow(StorageDamaged);
  await expect(lost.sites()).rejects.toThrow(StorageDamaged);
});

test('a file that turns out to be damaged at night gives nothing from then on, and the log says once what to do', async () => {
  let isBroken = false;
  const { keeper, kept, site, record, logged } = await openKept((store) => ({ examine: () => (isBroken ? broken() : store.examine()) }));
  await keeper.examine();
  await record(1);

  isBroken = true;
  expect(await keeper.examine()).toBe('damaged');
  isBroken = false;
  expect(await keeper.examine(), 'what looks sound again may be wrong all the same').toBe('damaged');

  for (const asked of [record(2), kept.board(site, ALWAYS, EVERYTHING), kept.ready(), everyOf(kept.allResponses(site, {}, EVERYTHING))])
    await expect(asked).rejects.toThrow(StorageDamaged);
  expect(logged.filter((line) => line.includes('restore a backup'))).toHaveLength(1);
});

test('damage that a question meets is damage for all of them', async () => {
  const { keeper, kept, site, record } = await openKept(() => ({ lastSeq: broken }));
  await keeper.examine();
  await record(1);

  await expect(kept.lastSeq(site)).rejects.toThrow(StorageDamaged);

  await expect(kept.board(site, ALWAYS, EVERYTHING)).rejects.toThrow(StorageDamaged);
  expect(keeper.condition()).toBe('damaged');
});

test('bad luck is no damage: what comes after it is answered', async () => {
  const locked = () => Promise.reject(new StorageUnavailable('Storage is not available.'));
  const { keeper, kept, record } = await openKept(() => ({ ready: locked }));
  await keeper.examine();

  await expect(kept.ready()).rejects.toThrow(StorageUnavailable);

  expect(await record(1)).toMatchObject({ outcome: 'created' });
});

test('whoever watches is sent away from a damaged file, and hears why when they come back', async () => {
  const { keeper, kept, site } = await openKept(() => ({ lastSeq: broken }));
  await keeper.examine();
  const feed = createFeed({ store: kept, now: () => 0, random: () => 0, heartbeat: 5 });
  onTestFinished(feed.close);
  const end = vi.fn();
  const watcher = { tell: () => undefined, say: () => undefined, begin: () => undefined, end };
  const mayStay = async () => (await kept.siteOfKey('aw_pk_1')) === null;
  feed.join(site, { watcher, mayStay, eyes: undefined as never });
  expect(end).not.toHaveBeenCalled();

  await kept.lastSeq(site).catch(() => undefined);

  await expect.poll(() => end).toHaveBeenCalledWith('retry: 500\n\n');
});

test.each([100, 2500])('a file of %i answers is examined beside whatever else goes on, and its damage found', async (answers) => {
  const file = temporaryFile();
  const shop = await openShop((now) => openSqliteStore({ file, now }));
  const told = { comment: 'x'.repeat(900) };
  await shop.store.importAll(
    Array.from({ length: answers }, (_, n) => ({ interaction: interactionOf(shop.site, `${n}`), answer: answerOf(n, told), at: shop.clock.now() })),
  );
  await shop.store.examine();
  await shop.store.close();
  damage(file);

  const opened = await openSqliteStore({ file, now: Date.now }).catch((error: unknown) => error);

  const found = opened instanceof Error ? Promise.reject(opened) : (opened as Store).examine();
  await expect(found).rejects.toThrow(StorageDamaged);
  if (!(opened instanceof Error)) await (opened as Store).close();
});
