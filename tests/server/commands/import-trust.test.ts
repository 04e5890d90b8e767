import { beforeEach, expect, test } from 'vitest';
import { answersOn, type Machine, onlySite, openMachine } from '../../support/command.ts';
import { answerOf, interactionOf } from '../../support/shop.ts';
import { ANA, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let exported: string;
let machine: Machine;
beforeEach(async () => {
  const origin = openMachine();
  await origin.afterword('site', 'create', 'Origin', '--time-zone', 'UTC');
  await origin.look(async (store) => {
    const { id } = await onlySite(store);
    await store.record(interactionOf(id, 'signed', { isVerified: true }), answerOf(1));
    await store.record(interactionOf(id, 'claimed'), answerOf(2));
  });
  exported = (await origin.afterword('export')).stdout;
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
});

const importing = (...options: string[]) => machine.afterword('import', machine.file('export.csv', exported), '--source', 'afterword', ...options);
const taken = async () => (await answersOn(machine)).map(({ interaction, verified }) => [interaction, verified]).toSorted();
const requireSignature = async () => machine.afterword('site', 'signature', (await machine.look(onlySite)).key, 'require');
const acts = () =>
  machine.look(async (store) => (await store.auditEntries((await onlySite(store)).id, 9)).map(({ action, details }) => [action, details]));

test('what was signed elsewhere is unverified here, as long as nobody vouches for it', async () => {
  expect((await importing()).code).toBe(0);
  expect(await taken()).toEqual([
    ['claimed', false],
    ['signed', false],
  ]);
});

test('what was signed elsewhere stays verified where somebody vouches for it, and that is noted', async () => {
  expect((await importing('--trust-verified')).code).toBe(0);

  expect(await taken()).toEqual([
    ['claimed', false],
    ['signed', true],
  ]);
  expect(await acts()).toContainEqual(['import.trust', { answers: 2 }]);
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('a site that takes only what is signed takes no file', async () => {
  await requireSignature();
  const mapped = ['--map', machine.file('map.json', JSON.stringify(TICKETS_MAP))];

  expect(await importing()).toMatchObject({ code: 1, stderr: expect.stringContaining('--trust-verified') });
  expect((await machine.afterword('import', machine.file('tickets.csv', tickets(ANA)), ...mapped)).code).toBe(1);
  expect((await machine.afterword('import', machine.file('tickets.csv', tickets(ANA)), ...mapped, '--trust-verified')).code).toBe(2);
  expect(await taken()).toEqual([]);
});

test('a site that takes only what is signed takes what was signed, where somebody vouches for it', async () => {
  await requireSignature();

  expect(await importing('--trust-verified')).toMatchObject({ code: 1, stderr: expect.stringContaining('the site takes nothing else') });
  expect(await taken()).toEqual([]);
  expect((await importing('--trust-verified', '--skip-unreadable')).code).toBe(0);

  expect(await taken()).toEqual([['signed', true]]);
});

test('what only would be imported is not noted', async () => {
  await importing('--trust-verified', '--dry-run');
  await importing('--trust-verified', '--dry-run', '--skip-unreadable');
  expect((await acts()).map(([action]) => action)).toEqual(['site.create']);
});
