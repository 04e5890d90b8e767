import { beforeEach, expect, test } from 'vitest';
import { type Machine, onlySite, openMachine } from '../../support/command.ts';

let machine: Machine;
let key: string;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  key = (await machine.look(onlySite)).key;
});

test('site widget prints how a site asks, and changes nothing', async () => {
  const before = await machine.look(onlySite);

  const { code, stdout } = await machine.afterword('site', 'widget', key);

  expect([code, JSON.parse(stdout)]).toEqual([0, before.widget]);
  expect(await machine.look((store) => store.auditEntries(before.id, 10))).toHaveLength(1);
});

test('site widget changes what is named, and prints what came of it', async () => {
  const named = ['--scale', '3', '--theme', 'dark', '--position', 'center', '--accent', '#AABBCC', '--cap', '0', '--delay', '20'];
  const { code, stdout } = await machine.afterword('site', 'widget', key, ...named);

  const { widget } = await machine.look(onlySite);
  expect([code, widget]).toMatchObject([0, { scale: 3, theme: 'dark', position: 'center', accent: '#aabbcc', cap: 0, delay: 20 }]);
  expect(JSON.parse(stdout)).toEqual(widget);

  await machine.afterword('site', 'widget', key, '--accent', 'none');
  expect((await machine.look(onlySite)).widget).toEqual({ ...widget, accent: null });
});

test.each([
  [['--scale', '4'], "argument '4' is invalid"],
  [['--theme', 'blue'], "argument 'blue' is invalid"],
  [['--accent', 'red'], 'The option accent must be a colour as #rrggbb.'],
  [['--cap', 'never'], 'The option cap'],
  [['--cap', ''], 'The option cap'],
  [['--delay', '-1'], 'The option delay'],
])('site widget refuses %j', async (args, complaint) => {
  expect(await machine.afterword('site', 'widget', key, ...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  expect((await machine.look(onlySite)).widget).toMatchObject({ scale: 5, accent: null, cap: 30 });
});

test('site widget finds no site by a key that there is not', async () => {
  expect((await machine.afterword('site', 'widget', 'aw_pk_none')).code).toBe(2);
});
