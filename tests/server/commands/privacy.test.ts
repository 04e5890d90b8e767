import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Machine, onlySite, openMachine } from '../../support/command.ts';
import { answerOf, ben, interactionOf } from '../../support/shop.ts';
import { TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.look(async (store) => {
    const { id } = await onlySite(store);
    const eves = interactionOf(id, '1', { customer: 'cust-eve', caseId: 'order-77', isVerified: true });
    await store.record(eves, answerOf(1, { rating: 2, comment: 'This is Eve' }));
    await store.record(interactionOf(id, '2', { agents: [ben] }), answerOf(2, { comment: 'This is Dan' }));
  });
});

const recordOf = async (reference: string) => JSON.parse((await machine.afterword('customer', 'export', reference)).stdout);
const board = () => machine.afterword('doctor', '--json');

describe('customer', () => {
  test('export prints all that is kept as JSON', async () => {
    expect(await recordOf('cust-eve')).toMatchObject({
      customer: 'cust-eve',
      interactions: [{ id: '1', case: 'order-77', response: { rating: 2, comment: 'This is Eve' } }],
    });
    expect(await recordOf('nobody')).toEqual({ customer: 'nobody', interactions: [] });
  });

  test('erase takes the words off the disk and leaves the counts', async () => {
    const { code, stdout } = await machine.afterword('customer', 'erase', 'cust-eve');

    expect([code, stdout]).toEqual([0, 'Erased the words of 1 answer of "Shop". No count has changed.\n']);
    expect(await recordOf('cust-eve')).toMatchObject({ interactions: [] });
    const bytes = readFileSync(machine.database);
    expect(['Eve', 'cust-eve', 'order-77', 'Dan'].filter((word) => bytes.includes(word))).toEqual(['Dan']);
    expect((await board()).code).toBe(0);
  });

  test.each([
    [['customer', 'erase', ' '], 2, 'The reference must have something to read.'],
    [['customer', 'export', 'a\u0007'], 2, 'The reference must not contain control characters.'],
    [['customer', 'erase', 'cust-eve', '--site', 'nobody'], 2, 'No site has that key'],
  ])('refuses %j', async (args, code, complaint) => {
    expect(await machine.afterword(...args)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(complaint) });
  });
});

describe('agent', () => {
  test('list shows ids and names', async () => {
    expect((await machine.afterword('agent', 'list')).stdout).toBe('ana  Ana Ruiz\nben  Ben Okoro\n');
  });

  test('delete takes a name away and changes no total', async () => {
    const { code, stdout } = await machine.afterword('agent', 'delete', 'ana');

    expect([code, stdout]).toEqual([0, 'Removed. What they were credited with is a former agent’s now, and no total has changed.\n']);
    expect((await machine.afterword('agent', 'list')).stdout).toMatch(/^ben {2}Ben Okoro\nformer-[0-9a-f]{8} {2}Former agent\n$/);
    expect((await board()).code).toBe(0);
  });

  test('delete says how to find the ids where there is none like that', async () => {
    expect(await machine.afterword('agent', 'delete', 'Ana Ruiz')).toMatchObject({ code: 2, stderr: expect.stringContaining('agent list') });
  });
});

describe('import', () => {
  const OLD = ['9001,5,Long ago,Ana,chat,,05/01/2024 10:00', '9002,5,,Ana,chat,,05/01/2024 10:00'];
  const importing = (...options: string[]) =>
    machine.afterword('import', machine.file('old.csv', tickets(...OLD)), '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP)), ...options);

  test('says how many comments are too old to stay, before it is too late', async () => {
    const { stdout } = await importing('--dry-run');
    expect(stdout).toContain('1 comment of them is older than the 365 days for which this site keeps words.');
    expect(stdout).toMatch(/`afterword site retention aw_pk_\w+ keep` keeps them\./);
    expect(JSON.parse((await importing('--json')).stdout)).toMatchObject({ created: 2, words_to_go: 1 });
  });

  test('says nothing of it where words are kept', async () => {
    await machine.afterword('site', 'retention', await machine.look(async (store) => (await onlySite(store)).key), 'keep');
    expect((await importing('--dry-run')).stdout).not.toContain('older than');
  });
});
