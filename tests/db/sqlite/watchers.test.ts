import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { Move } from '../../../domain/move.ts';
import { answerOf, openShop } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

/** Two connections to one file are to SQLite what two processes are. */
async function openTwice() {
  const file = temporaryFile();
  const shop = await openShop((now) => openSqliteStore({ file, now }));
  const other = await openSqliteStore({ file, now: shop.clock.now });
  onTestFinished(async () => {
    await other.close();
    await shop.store.close();
  });
  const heard = vi.fn<(site: SiteId, moves: readonly Move[]) => void>();
  shop.store.watch(heard);
  const seqs = () => heard.mock.calls.flatMap(([, moves]) => moves.map(({ seq }) => seq));
  return { ...shop, other, heard, seqs };
}

test('a watcher hears what another process committed, in order and once', async () => {
  const { store, other, interaction, seqs } = await openTwice();

  await other.record(interaction('1'), answerOf(1));
  await store.record(interaction('2'), answerOf(2));
  await other.record(interaction('3'), answerOf(3));

  await expect.poll(seqs, { timeout: 5000 }).toEqual([1, 2, 3]);
});

test('a watcher hears that another process counted everything anew', async () => {
  const { other, site, heard } = await openTwice();
  await other.rebuild(site);
  await expect.poll(() => heard, { timeout: 5000 }).toHaveBeenCalledExactlyOnceWith(site, []);
});

test('a time zone that another process gave the site holds for the next answer', async () => {
  const { store, other, site, interaction, clock } = await openTwice();
  await store.record(interaction('1'), answerOf(1));
  await other.updateSite(site, { timeZone: 'Pacific/Kiritimati' }, 'command');
  await store.record(interaction('2'), answerOf(2));

  expect(await store.differences(site)).toEqual([]);
  expect(await store.hours(site, 0, clock.now() + 1, {}, EVERYTHING)).toMatchObject([{ counts: { ratings: [0, 0, 0, 0, 2] } }]);
});
