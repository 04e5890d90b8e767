import Database from 'better-sqlite3';
import { idOf, type Packed } from '../../db/sqlite/packed.ts';
import { must } from './fault.ts';
import type { Installation } from './installation.ts';
import type { Message, Oracle } from './oracle.ts';

/** What was found in the file, all of which is as it must be. */
export interface Compared {
  readonly acknowledged: number;
  /** Rows of answers. */
  readonly stored: number;
  /** Rows that were stored although nobody was told so. */
  readonly uncertain: number;
}

/**
 * Compares the file with what the oracle knows, as a program of its own that reads with plain SQL. Rejects with what does not agree: an answer that
 * is lost, one that nobody sent, one that was refused and is there, counts that are not those of the rows, a damaged file.
 */
export function compare(file: string, oracle: Oracle): Compared {
  const db = new Database(file, { readonly: true });
  try {
    // In one transaction, so that a server that is at work does not change it between two looks.
    return db.transaction(() => {
      compareWithin(db);
      return compareRows(db, oracle);
    })();
  } finally {
    db.close();
  }
}

/** Whether a database agrees with itself: it is sound, and its counts and its feed are those of its rows. */
export function compareWithin(db: Database.Database): void {
  compareSums(db);
  compareEvents(db);
}

/** The same without the feed, whose numbers a restore moves on. */
export function compareSums(db: Database.Database): void {
  must(db.pragma('integrity_check', { simple: true }) === 'ok', 'integrity_check found damage');
  for (const sql of [DAYS, HOURS]) compareCounts(db, sql);
}

/** The same, and what the program itself says of its counts. */
export async function compareWithDoctor({ file, afterword }: Installation, oracle: Oracle): Promise<Compared> {
  const compared = compare(file, oracle);
  const doctor = await afterword('doctor');
  must(doctor.code === 0, `the doctor objects: ${doctor.err.trim() || doctor.out.trim()}`);
  return compared;
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly rating: number;
  readonly comment: string | null;
}

type KeptRow = Omit<Row, 'id'> & { readonly id: Packed };

function compareRows(db: Database.Database, { answers }: Oracle): Compared {
  const rows = new Map(
    (db.prepare('select id, revision, rating, comment from responses').all() as KeptRow[]).map(({ id, ...row }) => [
      idOf(id),
      { ...row, id: idOf(id) },
    ]),
  );
  let [acknowledged, uncertain] = [0, 0];
  for (const [id, told] of answers) {
    const last = told.findLastIndex(({ isAcknowledged }) => isAcknowledged);
    const row = rows.get(id);
    must(row !== undefined || last < 0, `the acknowledged answer ${id} is lost`);
    must(!row || row.revision >= last, `revision ${last} of ${id} was acknowledged, and ${row?.revision} is stored`);
    if (last >= 0) acknowledged += 1;
    else if (row) uncertain += 1;
    if (row) mustBeTold(row, told[row.revision]);
  }
  const stranger = [...rows.keys()].find((id) => !answers.has(id));
  must(stranger === undefined, `the answer ${stranger} is stored, and nobody sent it`);
  return { acknowledged, stored: rows.size, uncertain };
}

function mustBeTold(row: Row, message: Message | undefined): void {
  must(message !== undefined, `revision ${row.revision} of ${row.id} is stored, and nobody sent it`);
  must(message.rating === row.rating && message.comment === row.comment, `revision ${row.revision} of ${row.id} is stored with other content`);
  const { isAcknowledged, isUncertain, isOnItsWay, statuses } = message;
  must(
    isAcknowledged || isUncertain || isOnItsWay,
    `revision ${row.revision} of ${row.id} was answered ${statuses.join(', ')}, and is stored all the same`,
  );
}

/** Every new answer and every change moves the feed by one. Only a change that counts as what it replaced, after others in between were lost, does not. */
function compareEvents(db: Database.Database): void {
  const [seq, moving] = db
    .prepare(`select (select sum(seq) from sites), count(*) filter (where counted is not before) from (${COUNTED_AS})`)
    .raw()
    .get() as [number, number];
  must(seq === moving, `${moving} answers and changes that count are stored, and the feed has ${seq} moves`);
}

/** What each revision of each answer counts as, beside what the one before it did; null before the first. */
const COUNTED_AS = `select counted, lag(counted) over (partition by site_id, id order by revision) before from (
  select site_id, response_id id, revision, rating || (comment is null) counted from revisions
  union all select site_id, id, revision, rating || (comment is null) from responses)`;

const TALLY = ['c1', 'c2', 'c3', 'c4', 'c5', 'comments'];
const COUNTED = `${[1, 2, 3, 4, 5].map((face) => `sum(rating = ${face})`).join(', ')}, sum(comment is not null)`;
const KEPT = `select site_id, %bucket%, agent_id, channel_id, ${TALLY.map((column) => `sum(${column})`).join(', ')} from %table%
  group by 1, 2, 3, 4 having sum(c1 + c2 + c3 + c4 + c5) > 0`;
// Who is credited stands with the interaction; whatever is left out or removed does not count.
const COUNTED_ANEW = (agent: string, more: string) => `select r.site_id, %of%, ${agent}, i.channel_id, ${COUNTED} from responses r
  join interactions i on i.site_id = r.site_id and i.id = r.interaction_id and i.is_verified = r.is_verified ${more}
  where r.removed_at is null and r.left_out is null group by 1, 2, 3, 4`;
const AGENTS_OF = 'join json_each(i.agents) a';
const RECOUNT = `${COUNTED_ANEW("''", '')} union all ${COUNTED_ANEW('a.value', AGENTS_OF)}`;
const of = (table: string, bucket: string, moment: string) =>
  [KEPT, RECOUNT].map((sql) => sql.replaceAll('%table%', table).replaceAll('%bucket%', bucket).replaceAll('%of%', moment));
const DAYS = of('rollup_days', 'day', "date(r.created_at / 1000, 'unixepoch')");
const HOURS = of('rollup_hours', 'hour', 'r.created_at / 3600000 * 3600000');

/** In SQL that is no part of the product, for a site in UTC. */
function compareCounts(db: Database.Database, [kept = '', recount = '']: readonly string[]): void {
  const differ = (a: string, b: string) => db.prepare(`select * from (${a}) except select * from (${b}) limit 1`).raw().get();
  const difference = differ(kept, recount) ?? differ(recount, kept);
  must(difference === undefined, `a stored count is not that of the rows: ${JSON.stringify(difference)}`);
}
