import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import { temporaryFolder } from './folder.ts';
import type { OpenStore } from './shop.ts';

/** A database file of its own for the running test. */
export const temporaryFile = (): string => join(temporaryFolder(), 'afterword.db');

/** A store on a real file. */
export const openSqlite: OpenStore = async (now) => {
  const store = await openSqliteStore({ file: temporaryFile(), now });
  onTestFinished(() => store.close());
  return store;
};
