import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { type Machine, openMachine } from '../../support/command.ts';
import { ANA, BEN, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.afterword('import', machine.file('a.csv', tickets(ANA, BEN)), '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP)));
});

function spoil(sql: string): void {
  const db = new Database(machine.database);
  db.exec(sql);
  db.close();
}

test('the doctor says what was compared, and that it agrees', async () => {
  const { code, stdout, stderr } = await machine.afterword('doctor');

  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Storage can be read and written, .*\n1 site:\n"Shop" \(aw_pk_\w+\): 2 answers, 8 stored rows compared with a recount, 0 differences\.\n {2}1 comment compared with the search index, 0 differences\.\n$/,
  );
});

test('the doctor names every row that is wrong, missing or too many', async () => {
  spoil(`update rollup_days set c5 = 7 where agent_id = 'Ana'; delete from rollup_days where agent_id = 'Ben'`);

  const { code, stdout, stderr } = await machine.afterword('doctor');

  expect(code).toBe(1);
  expect(stdout).toContain(
    'day 2026-11-20 agent Ana channel chat team Orders: stored 0/0/0/0/7 comments 1 excluded 0 suspect 0 closed 0 asked 0 shown 0 dismissed 0, recounted 0/0/0/0/1 comments 1',
  );
  expect(stdout).toContain(
    'day 2026-11-20 agent Ben channel phone team Orders: stored 0/0/0/0/0 comments 0 excluded 0 suspect 0 closed 0 asked 0 shown 0 dismissed 0, recounted 0/1/0/0/0',
  );
  expect(stderr).toBe('afterword: 2 stored counts are not what a recount gives; `afterword rebuild` counts anew from the answers.\n');
});

test('the same as JSON', async () => {
  spoil(`delete from rollup_hours where agent_id = 'Ben'`);

  const { code, stdout } = await machine.afterword('doctor', '--json');

  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    storage: 'sound',
    sites: [
      {
        name: 'Shop',
        answers: 2,
        rows: 7,
        differences: [{ where: 'hour 2026-11-20T23:00:00.000Z agent Ben channel phone team Orders', recounted: { ratings: [0, 1, 0, 0, 0] } }],
      },
    ],
  });
});

test('a rebuild makes it agree again', async () => {
  spoil('update rollup_days set c5 = 7');

  const { code, stdout } = await machine.afterword('rebuild');

  expect([code, stdout]).toEqual([0, 'Counted the answers of "Shop" again.\n']);
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test.each([
  ['lost its words', 'delete from comment_words', '1 comment compared with the search index, which is broken.'],
  ['has others', `update comment_words set words = 'other'`, '1 comment compared with the search index, which is broken.'],
  [
    'was never indexed',
    `insert into comment_index(comment_index) values ('delete-all'); delete from comment_words;`,
    '1 comment compared with the search index, 1 difference.',
  ],
])('the doctor finds a comment that %s, and a rebuild mends it', async (_, sql, sentence) => {
  spoil(sql);

  const { code, stdout, stderr } = await machine.afterword('doctor');

  expect(code).toBe(1);
  expect(stdout).toContain(sentence);
  expect(stderr).toContain('Comments are not found by their words');
  await machine.afterword('rebuild');
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('a database that is damaged is told from one whose counts are wrong', async () => {
  machine.file('data/afterword.db', 'This is no database, but it is long enough to be taken for one by its size. '.repeat(99));

  const { code, stdout, stderr } = await machine.afterword('doctor');

  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^afterword: [^\n]+\n$/);
});

test.each([['doctor'], ['rebuild'], ['site', 'list']])('where there is no database, %s makes none', async (...args) => {
  const empty = openMachine();

  const { code, stderr } = await empty.afterword(...args);

  expect([code, stderr]).toEqual([
    78,
    `afterword: There is no database in ${empty.folder}/data yet. Set DATA_DIR to where it is, or make one with \`afterword serve\`.\n`,
  ]);
});
