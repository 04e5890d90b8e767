import { beforeEach, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import type { Day } from '../../../domain/calendar.ts';
import { answered } from '../../../domain/counts.ts';
import { rangeOf } from '../../../domain/period.ts';
import { matrixOf, totalOf } from '../../../domain/ranking.ts';
import { answersOn, type Machine, openMachine, SUNDAY } from '../../support/command.ts';
import { ANA, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
beforeEach(() => {
  machine = openMachine();
});

const boardOfDemo = () =>
  machine.look(async (store) => {
    const site = (await store.sites()).find(({ name }) => name === 'Demo');
    return store.board(site?.id ?? expect.fail('There is no site Demo.'), rangeOf('all', '2026-11-22' as Day), EVERYTHING);
  });

test('a demonstration has the answers that were asked for, by several agents on four channels, and says that they are fictional', async () => {
  const { code, stdout } = await machine.afterword('demo', '--answers', '200', '--days', '14', '--seed', '1');

  const board = await boardOfDemo();
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Wrote 200 made-up answers of the last 14 days to "Demo"\. Every one of them is fictional\.\nIts board: \/leaderboard\/\?site=aw_pk_\w+\n$/,
    ),
  ]);
  expect(answered(totalOf(board))).toBe(200);
  expect([matrixOf(board).size, new Set(board.cells.map(({ channel }) => channel)).size]).toEqual([9, 4]);
});

test('its customers are asked and shown before they answer, day by day', async () => {
  await machine.afterword('demo', '--answers', '200', '--days', '14', '--seed', '1');

  const total = totalOf(await boardOfDemo());

  expect(total.asked).toBeGreaterThan(total.shown);
  expect(total.shown).toBeGreaterThan(answered(total) + total.dismissed);
  const days = await machine.look(async (store) =>
    store.days((await store.sites())[0]?.id ?? expect.fail(), rangeOf('all', '2026-11-22' as Day), {}, EVERYTHING),
  );
  expect(days.every(({ counts }) => counts.shown >= answered(counts))).toBe(true);
  expect(days.length).toBeGreaterThan(12);
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('the same seed makes the same answers, none of them in the future', async () => {
  const other = openMachine();
  await Promise.all([machine, other].map(({ afterword }) => afterword('demo', '--answers', '50', '--seed', '7')));

  const answers = await answersOn(machine);

  expect(answers).toEqual(await answersOn(other));
  expect(answers.every(({ created_at: at }) => Date.parse(String(at)) <= SUNDAY)).toBe(true);
});

test('made-up answers are not mixed with others unless that is wanted', async () => {
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.afterword('import', machine.file('a.csv', tickets(ANA)), '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP)));
  const [, key = ''] = /^(aw_pk_\w+)/.exec((await machine.afterword('site', 'list')).stdout) ?? [];

  const { code, stderr } = await machine.afterword('demo', '--answers', '5', '--site', key);

  expect([code, stderr]).toEqual([
    1,
    'afterword: "Shop" has answers already. Add made-up ones to them with --force, or name an empty site with --site.\n',
  ]);
  expect(await answersOn(machine)).toHaveLength(1);
  expect((await machine.afterword('demo', '--answers', '5', '--site', key, '--force')).code).toBe(0);
  expect(await answersOn(machine)).toHaveLength(6);
});

test.each(['0', '-1', '1.5', 'many', '1000000'])('it cannot have %s answers', async (number) => {
  const { code, stderr } = await machine.afterword('demo', '--answers', number);

  expect([code, stderr]).toEqual([2, expect.stringContaining('It must be a whole number from 1 to 100000.')]);
});
