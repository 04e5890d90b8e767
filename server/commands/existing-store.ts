import { existsSync } from 'node:fs';
import type { Store } from '../../db/store.ts';
import type { Config } from '../config.ts';
import { Failure } from '../terminal.ts';
import { databaseIn } from './database-file.ts';
import { withStoreAsItIs } from './open-store.ts';

/** Runs one piece of work on the store that is there; a Failure where there is none, rather than making an empty one at a mistyped place. */
export async function withExistingStore<Done>(config: Config, now: () => number, work: (store: Store) => Promise<Done>): Promise<Done> {
  if (existsSync(databaseIn(config.dataFolder))) return withStoreAsItIs(config, now, work);
  throw new Failure(`There is no database in ${config.dataFolder} yet. Set DATA_DIR to where it is, or make one with \`afterword serve\`.`, 78);
}
