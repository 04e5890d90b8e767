import type { Command } from 'commander';
import type { Site } from '../../db/site-store.ts';
import type { Difference, Store } from '../../db/store.ts';
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
    .description('Check storage, and compare every stored count with a recount of the answers.')
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
}

interface Finding {
  readonly site: Site;
  readonly answers: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
}

async function findingOf(store: Store, site: Site): Promise<Finding> {
  const { answers, rows } = await store.extent(site.id);
  return { site, answers, rows, differences: await store.differences(site.id) };
}

function textOf(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ site, answers, rows, differences }) => [
    `"${site.name}" (${site.key}): ${counted(answers, 'answer')}, ${counted(rows, 'stored row')} compared with a recount, ${counted(differences.length, 'difference')}.`,
    ...differences.map(({ where, stored, recounted }) => `  ${where}: stored ${inWords(stored)}, recounted ${inWords(recounted)}`),
  ]);
  return `${['Storage can be read and written, and its integrity check finds nothing.', `${counted(findings.length, 'site')}:`, ...lines].join('\n')}\n`;
}

const inWords = ({ ratings, ...others }: Counts): string =>
  [ratings.join('/'), ...Object.entries(others).map(([name, count]) => `${name} ${count}`)].join(' ');

const messageOf = ({ site, answers, rows, differences }: Finding) => ({
  key: site.key,
  name: site.name,
  answers,
  rows,
  differences: differences.map(({ where, stored, recounted }) => ({ where, stored: countsMessage(stored), recounted: countsMessage(recounted) })),
});
