import type { Site } from '../../db/site-store.ts';
import type { ImportReport } from '../csv/import-report.ts';
import { counted } from './counted.ts';

/** How an import ended: as a rehearsal or not, and whether anything stood in its way. */
export interface ImportEnd {
  readonly isDryRun: boolean;
  readonly isAccepted: boolean;
  readonly site: Pick<Site, 'key' | 'retentionDays'>;
}

/** The report for people: what happened to how many, then line by line what was left out. */
export function importReportText(report: ImportReport, { isDryRun, isAccepted, site }: ImportEnd): string {
  const counts = [
    [report.records, 'records read'],
    [report.created, isDryRun || !isAccepted ? 'would be created' : 'created'],
    [report.changed, isDryRun || !isAccepted ? 'would be changed' : 'changed'],
    [report.already_there, 'already there'],
    [report.removed_before, 'removed here before; they stay removed'],
    [report.refused.length, 'refused'],
    [report.unreadable.length, 'unreadable'],
  ] as const;
  const lines = counts
    .filter(([count], index) => count > 0 || index < 2)
    .map(([count, words]) => `${count.toLocaleString('en').padStart(11)}  ${words}`);
  return `${[...lines, ...whenAndWho(report), ...wordsToGo(report, site), ...leftOut(report)].join('\n')}\n`;
}

function whenAndWho({ first_day, last_day, agents, channels }: ImportReport): readonly string[] {
  if (first_day === null) return [];
  return [
    `From ${first_day} to ${last_day}, ${counted(agents, 'agent')}, channels ${firstOf(channels.map((channel) => JSON.stringify(channel))).join(', ')}.`,
  ];
}

/** Whoever brings words along that are not kept here must know in time. */
function wordsToGo({ words_to_go: count }: ImportReport, { key, retentionDays }: ImportEnd['site']): readonly string[] {
  if (count === 0 || retentionDays === null) return [];
  return [
    `${counted(count, 'comment')} of them ${count === 1 ? 'is' : 'are'} older than the ${counted(retentionDays, 'day')} for which this site keeps words. The next nightly run`,
    `takes the words and leaves the counts; \`afterword site retention ${key} keep\` keeps them.`,
  ];
}

function leftOut({ refused, unreadable }: ImportReport): readonly string[] {
  const lines = [...refused, ...unreadable].sort((a, b) => a.line - b.line);
  return firstOf(lines.map(({ line, reason }) => `line ${line}: ${reason}`));
}

// As many as a screen shows; the JSON has them all.
const SHOWN_MAX = 20;
const firstOf = (lines: readonly string[]): readonly string[] =>
  lines.length <= SHOWN_MAX
    ? lines
    : [...lines.slice(0, SHOWN_MAX), `and ${(lines.length - SHOWN_MAX).toLocaleString('en')} more, which --json lists`];
