import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { ListedResponse } from '../../../contract/responses.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { rangeOf } from '../../../domain/period.ts';
import { type Machine, onlySite, openMachine } from '../../support/command.ts';
import { ANA, BEN, CHO, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
});

const take = (target: Machine, ...records: string[]) =>
  target.afterword('import', target.file('tickets.csv', tickets(...records)), '--map', target.file('map.json', JSON.stringify(TICKETS_MAP)));
const exported = async (...options: string[]) => (await machine.afterword('export', ...options)).stdout;
const rows = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[];

describe('CSV', () => {
  test('has one record for each answer, oldest first, in lines that end as RFC 4180 says', async () => {
    await take(machine, CHO, ANA);

    const csv = await exported();

    expect(csv.split('\r\n')[0]).toBe(
      'id,interaction,channel,agents,agent_names,team,case,rating,comment,reasons,verified,lang,surface,page,delay_ms,revision,created_at,changed_at,standing,signals,exclusion_reason',
    );
    expect(rows(csv).map(({ interaction, agents, rating, comment }) => [interaction, agents, rating, comment])).toEqual([
      ['4711', 'Ana', '5', 'Quick, and kind'],
      ['4713', 'Cho\nAna', '4', 'Two lines:\nsecond'],
    ]);
  });

  test('begins with a byte order mark for those who want one', async () => {
    expect([(await exported('--bom')).startsWith('\uFEFFid,'), (await exported()).startsWith('id,')]).toEqual([true, true]);
  });

  test.each(['=1+1', '+49 30 1', '-2', '@SUM(A1)', '  =cmd', '\t5', '＝1+1', "'quoted'"])('cannot run %j as a formula', async (comment) => {
    await take(machine, ANA.replace('"Quick, and kind"', `"${comment}"`));

    const csv = await exported();

    expect(rows(csv)[0]).toMatchObject({ comment: `'${comment}`, rating: '5' });
    expect(JSON.parse(await exported('--format', 'ndjson'))).toMatchObject({ comment });
  });
});

test('NDJSON has each answer as the API lists it', async () => {
  await take(machine, ANA, BEN);

  const lines = (await exported('--format', 'ndjson')).trimEnd().split('\n');

  expect(lines.map((line) => ListedResponse.parse(JSON.parse(line)).interaction)).toEqual(['4711', '4712']);
});

describe('what is exported can be', () => {
  beforeEach(() => take(machine, ANA, BEN, CHO));
  const interactions = async (...options: string[]) => rows(await exported(...options)).map(({ interaction }) => interaction);

  test.each([
    [
      ['--agent', 'Ana'],
      ['4711', '4713'],
    ],
    [['--channel', 'phone'], ['4712']],
    [['--from', '2026-11-21'], ['4713']],
    [['--to', '2026-11-20', '--channel', 'chat'], ['4711']],
    [['--period', 'today'], []],
    [
      ['--period', '7d'],
      ['4711', '4712', '4713'],
    ],
  ])('chosen by %j', async (options, expected) => expect(await interactions(...options)).toEqual(expected));

  test.each([
    [['--from', '2026-02-30'], '--from must be a day that exists'],
    [['--from', '2026-11-21', '--to', '2026-11-20'], '--from must not be after --to'],
    [['--period', 'today', '--from', '2026-11-20'], "option '--period <period>' cannot be used with option '--from <day>'"],
    [['--format', 'xlsx'], 'Allowed choices are csv, ndjson'],
  ])('but not by %j', async (options, complaint) => {
    const { code, stdout, stderr } = await machine.afterword('export', ...options);

    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(complaint)]);
  });
});

test('a file appears when it is whole, for its owner only', async () => {
  await take(machine, ANA);
  const file = join(machine.folder, 'out.csv');

  const { stdout, stderr } = await machine.afterword('export', '--output', file);

  expect([stdout, stderr]).toEqual(['', `Wrote 1 answer of "Shop" to ${file}.\n`]);
  expect([readFileSync(file, 'utf8').split('\r\n').length, statSync(file).mode & 0o077]).toEqual([3, 0]);
  expect(readdirSync(machine.folder)).not.toContain('out.csv.unfinished');
});

test('what was exported is the same board elsewhere, and imported again it is there already', async () => {
  await take(machine, ANA, BEN, CHO, '4715,1,"\'=1+1\r\nand, ""this""",=Ana,-chat,+Team,20/11/2026 09:30');
  const file = machine.file('export.csv', await exported('--bom'));
  const elsewhere = openMachine();
  await elsewhere.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');

  const first = await elsewhere.afterword('import', file, '--source', 'afterword');
  const again = await machine.afterword('import', file, '--source', 'afterword');

  expect([first.code, again.code, again.stdout]).toEqual([0, 0, expect.stringContaining('4  already there')]);
  expect((await elsewhere.afterword('export', '--format', 'ndjson')).stdout).toBe(await exported('--format', 'ndjson'));
  expect(await elsewhere.look(boardOf)).toEqual(await machine.look(boardOf));
});

const boardOf: Parameters<Machine['look']>[0] = async (store) =>
  store.board((await onlySite(store)).id, rangeOf('all', '2026-11-22' as never), EVERYTHING);

test('there is nothing to export where there is no database, and none is made', async () => {
  const empty = openMachine();

  const { code, stderr } = await empty.afterword('export');

  expect([code, stderr]).toEqual([78, expect.stringContaining('There is no database in')]);
  expect(readdirSync(empty.folder)).toEqual([]);
});
