import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

const FOLDER = join(process.env['AFTERWORD_SHARED'] ?? '../shared', 'data');

/** 13,729 real ratings of an online shop's support. They are not ours to keep here, so they lie beside the repository, or nowhere. */
export const ECOMMERCE_FILE = join(FOLDER, 'ecommerce-support-csat.csv.gz');
export const ECOMMERCE_MAP = 'examples/ecommerce-support.map.json';

/** Whether the file is not on this machine, or not where AFTERWORD_SHARED says. */
export const isDataAbsent = !existsSync(ECOMMERCE_FILE);

/** What was counted in that file by another program. */
export interface Reference {
  readonly rows: number;
  readonly overall: Cell;
  readonly byAgent: Cells;
  readonly byChannel: Cells;
  /** Keyed by agent, tab, channel. */
  readonly byAgentChannel: Cells;
  readonly byDay: Cells;
  /** Keyed by day, tab, channel. */
  readonly byDayChannel: Cells;
}
type Cells = Readonly<Record<string, Cell>>;
interface Cell {
  readonly counts: readonly number[];
  readonly n: number;
  readonly mean: number;
  readonly csat: number;
  readonly comments: number;
}

export const readReference = (): Reference => JSON.parse(readFileSync(join(FOLDER, 'ecommerce-support-csat.reference.json'), 'utf8')) as Reference;

/** One line of that file, as far as a score needs it. */
export interface RealAnswer {
  readonly agent: string;
  readonly rating: number;
}

/** Every answer in the file, in its order. */
export function readRealAnswers(): readonly RealAnswer[] {
  const records: Record<string, string>[] = parse(gunzipSync(readFileSync(ECOMMERCE_FILE)), { columns: true });
  return records.map((record) => ({ agent: record['Agent_name'] ?? '', rating: Number(record['CSAT Score']) }));
}
