import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Site } from '../../db/site-store.ts';
import type { Recorded, Store } from '../../db/store.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { configOf } from '../config.ts';
import { collect } from '../csv/collect.ts';
import { type ColumnMap, columnMapOf } from '../csv/column-map.ts';
import { exportedReader } from '../csv/exported-columns.ts';
import { type ImportReport, importReport, isRefused } from '../csv/import-report.ts';
import { mappedReader } from '../csv/mapped-reader.ts';
import type { RecordReader } from '../csv/record-reader.ts';
import { readRecords } from '../csv/records.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { withCopiedStore } from './copied-store.ts';
import { complaintAbout } from './file-complaint.ts';
import { importReportText } from './import-report-text.ts';
import { withStore } from './open-store.ts';
import { showProgress } from './progress.ts';
import { siteFor } from './site-for.ts';

interface ImportOptions {
  readonly source: 'csv' | 'afterword';
  readonly map?: string;
  readonly column: readonly string[];
  readonly dateFormat?: string;
  readonly site?: string;
  readonly dryRun?: boolean;
  readonly skipUnreadable?: boolean;
  readonly trustVerified?: boolean;
  readonly json?: boolean;
}

/** `afterword import`: takes in every answer of a CSV file, or none of them. */
export function addImport(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('Take in the answers of a CSV file, plain or gzipped: all of them, or none. The same file twice is the same as once.')
    .argument('<file>')
    .addOption(new Option('--source <source>', 'where the file comes from').choices(['csv', 'afterword']).default('csv'))
    .option('--map <file>', 'JSON: which column holds what (docs/import-export.md)')
    .option('--column <field=column>', 'the same for one field; repeatable', (text, before: readonly string[]) => [...before, text], [])
    .option('--date-format <format>', 'of answered_at, in luxon’s tokens; ISO 8601 where absent')
    .option('--site <key>', 'the site to import into; the first one where absent')
    .option('--dry-run', 'only report what would happen')
    .option('--skip-unreadable', 'leave out what is unreadable or refused, and import the rest')
    .option('--trust-verified', 'take the export of another Afterword at its word about which answers were signed; noted in the audit log')
    .option('--json', 'report as JSON')
    .action((file: string, options: ImportOptions) => importFile(file, options, terminal));
}

async function importFile(file: string, options: ImportOptions, terminal: Terminal): Promise<void> {
  if (options.trustVerified && options.source !== 'afterword') throw new Failure('--trust-verified goes with --source afterword.', 2);
  const map = options.source === 'csv' ? await mapOf(options) : null;
  const config = configOf(terminal.env);
  const withSome = options.dryRun ? withCopiedStore : withStore;
  const ended = await withSome(config, terminal.now, (store) => importInto(store, file, map, options, terminal));
  print(ended, options, terminal);
}

async function mapOf({ map: file, column, dateFormat }: ImportOptions): Promise<ColumnMap> {
  if (file === undefined && column.length === 0)
    throw new Failure('--source csv needs --map FILE or --column FIELD=COLUMN: which column holds what?', 2);
  const json = file === undefined ? '{}' : await readFile(file, 'utf8').catch(complaintAbout(file));
  const map = columnMapOf(json, column, dateFormat);
  if ('problems' in map) throw new Failure(['The column map does not fit:', ...map.problems].join('\n  '), 2);
  return map;
}

interface Ended {
  readonly report: ImportReport;
  readonly site: Site;
  readonly isAccepted: boolean;
}

async function importInto(store: Store, file: string, map: ColumnMap | null, options: ImportOptions, { now, stderr }: Terminal): Promise<Ended> {
  const site = await siteFor(store, options.site);
  const isTrusted = options.trustVerified === true;
  refuseUnsigned(site, isTrusted);
  const readerOf = (header: readonly string[]): RecordReader =>
    map ? mappedReader(map, header, site, now()) : exportedReader(header, site, isTrusted);
  const progress = showProgress(stderr, 'records read');
  const collected = await collect(readRecords(file, map?.delimiter ?? ','), readerOf, progress.count).catch(complaintAbout(file));
  progress.end();
  let isAccepted = false;
  const isWanted = (all: readonly Recorded[]) => {
    isAccepted = options.skipUnreadable === true || (collected.unreadable.length === 0 && !all.some(isRefused));
    return isAccepted;
  };
  const recorded = await store.importAll(collected.records, isWanted, isTrusted ? trusting(site, collected.records.length) : undefined);
  return { report: importReport(collected, recorded, calendarOf(site.timeZone), keptSince(site, now())), site, isAccepted };
}

/** A file can say anything: a site that takes only what is signed takes no file, unless somebody vouches for it. */
function refuseUnsigned({ name, signature }: Site, isTrusted: boolean): void {
  if (signature === 'require' && !isTrusted)
    throw new Failure(
      `"${name}" takes only what its help desk signed. An export of another Afterword can be vouched for with --source afterword --trust-verified.`,
    );
}

const trusting = ({ id, key }: Site, answers: number): Omit<AuditEntry, 'at'> => ({
  site: id,
  actor: 'command',
  action: 'import.trust',
  subject: key,
  details: { answers },
});

const DAY = 86_400_000;
const keptSince = ({ retentionDays }: Site, now: number): number | null => (retentionDays === null ? null : now - retentionDays * DAY);

function print({ report, site, isAccepted }: Ended, { json, dryRun: isDryRun = false }: ImportOptions, { stdout, stderr }: Terminal): void {
  const text = importReportText(report, { isDryRun, isAccepted, site });
  if (json) stdout.write(`${JSON.stringify({ site: site.key, dry_run: isDryRun, imported: isAccepted && !isDryRun, ...report }, null, 2)}\n`);
  else if (isAccepted) stdout.write(`${isDryRun ? `Dry run: nothing was written to "${site.name}".` : `Imported into "${site.name}".`}\n${text}`);
  else (isDryRun ? stdout : stderr).write(text);
  const bad = report.unreadable.length + report.refused.length;
  const fate = isDryRun ? 'would be imported' : 'was imported';
  if (!isAccepted)
    throw new Failure(
      `Nothing ${fate}: ${bad} of ${report.records} records cannot be taken in. Mend them, or leave them out with --skip-unreadable.`,
    );
}
