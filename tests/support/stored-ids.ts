import type Database from 'better-sqlite3';
import { idOf, type Packed } from '../../db/sqlite/packed.ts';

/** The ids of all answers in a file, as other programs say them. */
export const storedIds = (db: Database.Database): ReadonlySet<string> =>
  new Set((db.prepare('select id from responses').pluck().all() as Packed[]).map(idOf));
