import { openSqlite } from '../../support/sqlite.ts';
import { storeConformance } from '../store-conformance.ts';

storeConformance('the store in a SQLite file', openSqlite);
