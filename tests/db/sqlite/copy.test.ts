import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteCopy, openSqliteStore } from '../../../db/sqlite/open.ts';
import { temporaryFolder } from '../../support/folder.ts';

const now = () => Date.parse('2026-11-22T12:00:00Z');
const namesIn = async (store: Awaited<ReturnType<typeof openSqliteStore>>) => (await store.sites()).map(({ name }) => name);

test('a copy of a database in use holds what was committed, and what happens to it stays there', async () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const file = join(folder, 'afterword.db');
  const store = await openSqliteStore({ file, now });
  await store.createSite({ name: 'Shop', timeZone: 'UTC' });

  const copy = await openSqliteCopy(file, { file: join(elsewhere, 'copy.db'), now });
  await copy.createSite({ name: 'Elsewhere', timeZone: 'UTC' });

  expect([await namesIn(copy), await namesIn(store)]).toEqual([['Shop', 'Elsewhere'], ['Shop']]);
  await Promise.all([copy.close(), store.close()]);
});

test('copying a database that nobody uses leaves nothing beside it', async () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const file = join(folder, 'afterword.db');
  await (await openSqliteStore({ file, now })).close();

  await (await openSqliteCopy(file, { file: join(elsewhere, 'copy.db'), now })).close();

  expect([readdirSync(folder), existsSync(join(elsewhere, 'copy.db'))]).toEqual([['afterword.db'], true]);
});
