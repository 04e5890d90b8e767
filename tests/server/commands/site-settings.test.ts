import { beforeEach, describe, expect, test } from 'vitest';
import { type Machine, onlySite, openMachine } from '../../support/command.ts';

let machine: Machine;
let key: string;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  key = (await machine.look(onlySite)).key;
});

describe('site origins', () => {
  test('names the pages that may send answers, and with none named lets all', async () => {
    const given = ['https://shop.example', 'http://localhost:3000'];
    const { code, stdout } = await machine.afterword('site', 'origins', key, ...given);
    expect([code, stdout]).toEqual([0, '"Shop" takes answers from pages of https://shop.example, http://localhost:3000.\n']);
    expect((await machine.look(onlySite)).origins).toEqual(given);

    await machine.afterword('site', 'origins', key);
    expect((await machine.look(onlySite)).origins).toEqual([]);
  });

  test.each([['https://shop.example/help'], ['shop.example'], ['https://*.shop.example'], ['null']])('refuses %s', async (origin) => {
    expect(await machine.afterword('site', 'origins', key, 'https://fine.example', origin)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`"${origin}" must be an origin`),
    });
    expect((await machine.look(onlySite)).origins).toEqual([]);
  });
});

describe('site retention', () => {
  test('says after how many days words go, or that they stay', async () => {
    expect((await machine.afterword('site', 'retention', key, '30')).stdout).toBe('"Shop" lets the words of answers go after 30 days.\n');
    expect((await machine.look(onlySite)).retentionDays).toBe(30);
    expect((await machine.afterword('site', 'retention', key, 'keep')).stdout).toBe('"Shop" keeps the words of answers.\n');
    expect((await machine.look(onlySite)).retentionDays).toBeNull();
  });

  test.each([['0'], ['1.5'], ['forever'], ['36501'], ['']])('refuses %j', async (days) => {
    expect((await machine.afterword('site', 'retention', key, days)).code).toBe(2);
    expect((await machine.look(onlySite)).retentionDays).toBe(365);
  });
});

describe('site ranking', () => {
  test.each([
    ['full', '"Shop"', 'agents see the numbers of everybody'],
    ['none', '"Shop"', 'nobody sees the numbers of single agents but they themselves'],
  ])('%s is said and kept', async (ranking, name, sentence) => {
    expect(await machine.afterword('site', 'ranking', key, ranking)).toMatchObject({ code: 0, stdout: `On ${name} ${sentence}.\n` });
    expect((await machine.look(onlySite)).ranking).toBe(ranking);
  });

  test('is one that there is, and at first agents see their own numbers', async () => {
    expect((await machine.afterword('site', 'ranking', key, 'some')).code).toBe(2);
    expect((await machine.look(onlySite)).ranking).toBe('own');
  });
});
