import { join } from 'node:path';
import type { Config } from '../config.ts';

/** The database file of a data folder, whether it is there or not. */
export const databaseIn = (dataFolder: Config['dataFolder']): string => join(dataFolder, 'afterword.db');
