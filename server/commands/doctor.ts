import type { Command } from 'commander';
import type { Site } from '../../db/site-store.ts';
import type { Difference, SearchState, Store } from '../../db/store.ts';
import type { Counts } from '../../domain/counts.ts';
import { configOf } from '../config.ts';
import { countsMessage } from '../messages.ts';
import { Failure, type Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { withExistingStore } from './existing-store.ts';

interface DoctorOptions {
  readonly json?: boolean;
}

/** `afterword doctor`: whether storage is sound, and whether the counts that are shown are what was answered. */
export function addDoctor(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('Check storage, and compare every stored count with a recount of the answers, and what comments are found by with the comments.')
    .option('--json', 'report as JSON')
    .action((options: DoctorOptions) => withExistingStore(configOf(terminal.env), terminal.now, (store) => examine(store, options, terminal)));
}

async function examine(store: Store, { json }: DoctorOptions, { stdout }: Terminal): Promise<void> {
  await store.check();
  const findings: Finding[] = [];
  for (const site of await store.sites()) findings.push(await findingOf(store, site));
  stdout.write(json ? `${JSON.stringify({ storage: 'sound', sites: findings.map(messageOf) }, null, 2)}\n` : textOf(findings));
  const wrong = findings.reduce((sum, { differences }) => sum + differences.length, 0);
  if (wrong > 0) throw new Failure(`${wrong} stored counts are not what a recount gives; \`afterword rebuild\` counts anew from the answers.`);
  if (findings.some(({ search }) => search.differences > 0 || !search.isIndexed))
    throw new Failure('Comments are not found by their words; `afterword rebuild` makes the search index anew.');
}

interface Finding {
  readonly site: Site;
  readonly answers: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
  readonly search: SearchState;
}

async function findingOf(store: Store, site: Site): Promise<Finding> {
  const { answers, rows } = await store.extent(site.id);
  return { site, answers, rows, differences: await store.differences(site.id), search: await store.searchState(site.id) };
}

function textOf(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ site, answers, rows, differences, search }) => [
    `"${site.name}" (${site.key}): ${counted(answers, 'answer')}, ${counted(rows, 'stored row')} compared with a recount, ${counted(differences.length, 'difference')}.`,
    `  ${counted(search.comments, 'comment')} compared with the search index, ${search.isIndexed ? counted(search.differences, 'difference') : 'which is broken'}.`,
    ...differences.map(({ where, stored, recounted }) => `  ${where}: stored ${inWords(stored)}, recounted ${inWords(recounted)}`),
  ]);
  return `${['Storage can be read and written, and its integrity check finds nothing.', `${counted(findings.length, 'site')}:`, ...lines].join('\n')}\n`;
}

const inWords = ({ ratings, ...others }: Counts): string =>
  [ratings.join('/'), ...Object.entries(others).map(([name, count]) => `${name} ${count}`)].join(' ');

const messageOf = ({ site, answers, rows, differences, search }: Finding) => ({
  key: site.key,
  name: site.name,
  answers,
  rows,
  search: { comments: search.comments, differences: search.differences, is_indexed: search.isIndexed },
  differences: differences.map(({ where, stored, recounted }) => ({ where, stored: countsMessage(stored), recounted: countsMessage(recounted) })),
});
