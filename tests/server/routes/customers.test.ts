import { afterEach, beforeEach, expect, test } from 'vitest';
import { CustomerRecord, Erasure } from '../../../contract/customers.ts';
import { answerOf, interactionOf } from '../../support/shop.ts';
import { NOON, openWorld, type World } from '../../support/world.ts';

const EVE = 'eve/of the shop & more';
const path = `/api/v1/customers/${encodeURIComponent(EVE)}`;

let world: World;
beforeEach(async () => {
  world = await openWorld();
  const { store, site } = world;
  const interaction = interactionOf(site.id, 'chat-1', { customer: EVE, caseId: 'order-77', isVerified: true, team: 'north' });
  await store.expose(interaction, 'shown');
  await store.record(
    interaction,
    answerOf(1, { rating: 2, comment: 'First', reasons: ['speed'], language: 'en', page: 'https://shop.example/a', delay: 900 }),
  );
  await store.record(interaction, answerOf(1, { revision: 1, rating: 1, comment: 'Second' }));
});
afterEach(() => world.close());

const ask = (method: string, path: string) => world.send(method, path, undefined, { isStaff: true });

test('a customer’s record has all that is kept about them', async () => {
  const response = await ask('GET', path);

  expect(response.status).toBe(200);
  const moment = new Date(NOON).toISOString();
  const { interactions, customer } = CustomerRecord.parse(await response.json());
  expect(customer).toBe(EVE);
  expect(interactions).toMatchObject([
    {
      ...{ id: 'chat-1', verified: true, customer: EVE, channel: 'chat', agents: [{ id: 'ana', name: 'Ana Ruiz' }], team: 'north', case: 'order-77' },
      exposures: [{ kind: 'shown', heard_at: moment }],
      response: {
        ...{ rating: 1, comment: 'Second', reasons: [], lang: 'en', surface: 'inline', page: 'https://shop.example/a', delay_ms: 900, revision: 1 },
        ...{ standing: 'counted', signals: [], created_at: moment, changed_at: moment, removed_at: null, words_erased_at: null },
        revisions: [{ revision: 0, rating: 2, comment: 'First', reasons: ['speed'], recorded_at: moment }],
        exclusions: [],
      },
    },
  ]);
});

test('an erased customer has no record, and erasing again finds nothing more', async () => {
  expect(Erasure.parse(await (await ask('DELETE', path)).json())).toEqual({ erased: 1, off_disk: true });

  expect(await (await ask('GET', path)).json()).toEqual({ customer: EVE, interactions: [] });
  expect(await (await ask('DELETE', path)).json()).toEqual({ erased: 0, off_disk: true });
  expect(JSON.stringify(world.rows())).not.toMatch(/First|Second|order-77|eve/);
});

test('who erased how much is in the audit log, and whom is not', async () => {
  await ask('DELETE', path);

  const entries = world.rows()['audit_entries'] as { action: string; actor: string; subject: string; details: string }[];
  const entry = entries.find(({ action }) => action === 'customer.erase');
  expect(entry).toMatchObject({ actor: expect.stringMatching(/^user /), subject: 'customer', details: '{"interactions":1,"answers":1}' });
});

test('a customer of whom nothing is known looks like any other', async () => {
  expect(await (await ask('GET', '/api/v1/customers/nobody')).json()).toEqual({ customer: 'nobody', interactions: [] });
});

test('strangers neither read nor erase', async () => {
  for (const method of ['GET', 'DELETE']) expect((await world.send(method, path)).status).toBe(401);
  expect((await (await ask('GET', path)).json()).interactions).toHaveLength(1);
});

test('another site does not know the customer', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });

  expect(await (await ask('GET', `${path}?site=${other.key}`)).json()).toEqual({ customer: EVE, interactions: [] });
  expect(await (await ask('DELETE', `${path}?site=${other.key}`)).json()).toMatchObject({ erased: 0 });
  expect((await (await ask('GET', path)).json()).interactions).toHaveLength(1);
});

test.each(['%00', '%0A', 'x'.repeat(129), '%20'])('a reference that cannot be one is not found: %s', async (ref) => {
  for (const method of ['GET', 'DELETE']) expect((await ask(method, `/api/v1/customers/${ref}`)).status).toBe(404);
});
