import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { asId } from '../../../domain/ids.ts';
import { type Machine, onlySite, openMachine, SUNDAY } from '../../support/command.ts';
import { type ana, answerOf, ben, interactionOf, responseId } from '../../support/shop.ts';

const CANARIES = ['canary-erased', 'canary-removed', 'canary-before', 'canary-ref', 'canary-case', 'canary-reason', 'Canary Agent', 'canary-agent'];
const canary = { id: asId<typeof ana.id>('canary-agent'), name: 'Canary Agent' };

let machine: Machine;
let backup: string;
beforeEach(async () => {
  machine = openMachine();
  backup = join(machine.folder, 'copy.db');
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.look(fill);
  await machine.afterword('backup', backup);
});

/** Eve, who changed her mind once; somebody whose answer is to go; an agent who is to leave; and Ben, whose customer stays. */
async function fill(store: Store): Promise<void> {
  const { id: site } = await onlySite(store);
  const eves = interactionOf(site, 'eve', { customer: 'canary-ref', caseId: 'canary-case', isVerified: true });
  await store.record(eves, answerOf(1, { rating: 2, comment: 'canary-before' }));
  await store.record(eves, answerOf(1, { rating: 1, comment: 'canary-erased', revision: 1 }));
  await store.exclude(site, responseId(1), 'canary-reason', 'command');
  await store.record(interactionOf(site, 'gone'), answerOf(2, { rating: 1, comment: 'canary-removed' }));
  await store.record(interactionOf(site, 'left', { agents: [canary, ben] }), answerOf(3, { rating: 4 }));
  await store.record(interactionOf(site, 'stays', { agents: [ben], customer: 'cust-2', isVerified: true }), answerOf(4, { comment: 'stays' }));
}

async function eraseAll(store: Store): Promise<void> {
  const { id: site } = await onlySite(store);
  await store.eraseCustomer(site, 'canary-ref', 'command');
  await store.remove(site, responseId(2), 'command');
  await store.removeAgent(site, canary.id, 'command');
}

const onDisk = () => CANARIES.filter((one) => readFileSync(machine.database).includes(one));

test('what was erased since the backup does not come back with it, not even in the bytes on the disk', async () => {
  await machine.look(eraseAll);
  expect(CANARIES.filter((one) => readFileSync(backup).includes(one))).toEqual(CANARIES);

  const { code, stdout } = await machine.afterword('restore', backup);

  expect(code).toBe(0);
  expect(stdout).toContain(
    'Taken out again, because it had been since: the words and references of 1 interaction, 1 removed answer, the names of 1 agent.\n',
  );
  expect(onDisk()).toEqual([]);
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('what was not erased is there, and the counts are those that erasing leaves', async () => {
  await machine.look(eraseAll);

  await machine.afterword('restore', backup);

  await machine.look(async (store) => {
    const { id: site } = await onlySite(store);
    expect(await store.response(site, responseId(4), EVERYTHING)).toMatchObject({ comment: 'stays', customer: 'cust-2' });
    expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ rating: 1, comment: null, customer: null, isCommented: true });
    expect(await store.response(site, responseId(2), EVERYTHING)).toBeNull();
    expect((await store.agents(site)).map(({ id }) => id)).toEqual(['ana', 'ben', expect.stringMatching(/^former-[0-9a-f]{8}$/)]);
    expect(await store.record(interactionOf(site, 'eve', { isVerified: true }), answerOf(1, { comment: 'again', revision: 2 }))).toEqual({
      refusal: 'removed',
    });
  });
});

test('where the database is lost, a later backup says what was erased by then', async () => {
  await machine.look(eraseAll);
  await machine.afterword('backup', join(machine.folder, 'afterword-2026-11-22T12-30-00Z.db'));
  machine.file('data/afterword.db', 'What is left of a broken disk. '.repeat(500));

  const { code, stderr } = await machine.afterword('restore', backup);

  expect([code, stderr]).toEqual([0, expect.stringContaining('could not be read')]);
  expect(onDisk()).toEqual([]);
});

test('a key, a link and a user that were taken back since let nobody in again', async () => {
  const keyHash = Buffer.alloc(32, 1);
  await machine.look(async (store) => {
    const { id } = await onlySite(store);
    await store.createApiKey(id, { name: 'Bot', scopes: ['read'], keyHash, prefix: 'aw_sk_1' } as never, 'command');
    await store.createUser({ name: 'Eve', email: 'eve@example.com', isOwner: false }, 'command');
  });
  const later = join(machine.folder, 'later.db');
  await machine.afterword('backup', later);
  await machine.look(async (store) => {
    const [{ id: site }, user] = [await onlySite(store), await store.userOfEmail('eve@example.com')];
    for (const key of await store.apiKeys(site)) await store.revokeApiKey(site, key.id, 'command');
    await store.disableUser(user?.id as never, 'command');
    await store.updateSite(site, { name: 'Renamed' }, 'command');
  });

  const { stdout } = await machine.afterword('restore', later);

  expect(stdout).toContain('Taken out again, because it had been since: 2 ways in (keys, links, users).\n');
  expect(stdout).toContain('Done since and undone now: 1 × site.update.\n');
  await machine.look(async (store) => {
    expect((await store.userOfEmail('eve@example.com'))?.disabledAt).toBe(SUNDAY);
  });
});

test('a restore is in the audit log', async () => {
  await machine.look(eraseAll);

  await machine.afterword('restore', backup);

  expect(await machine.look((store) => store.auditEntries(null, 1))).toMatchObject([
    { actor: 'command', action: 'backup.restore', subject: 'installation', details: { forgotten: 1, removed: 1, agents: 1, closed: 0 } },
  ]);
});
