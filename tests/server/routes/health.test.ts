import { expect, onTestFinished, test } from 'vitest';
import { Ready } from '../../../contract/health.ts';
import { StorageUnavailable } from '../../../db/store.ts';
import { warningsOf } from '../../../server/space-warnings.ts';
import { openWorld } from '../../support/world.ts';

const MIB = 1024 * 1024;

test('a server that lives says so', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());

  const response = await world.send('GET', '/healthz');

  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', version: '1.2.3' }]);
});

test('a server that can take answers says so, and what room there is for them', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());

  const response = await world.send('GET', '/readyz');

  expect(response.status).toBe(200);
  const { storage, ...ready } = Ready.parse(await response.json());
  expect(ready).toEqual({ status: 'ok', version: '1.2.3', watchers: 0 });
  for (const bytes of [storage.database_bytes, storage.wal_bytes, storage.free_bytes]) expect(bytes).toBeGreaterThan(0);
  expect(storage.warnings).not.toContain('wal_large');
});

test('a server that cannot take answers is not ready, and lives', async () => {
  const of = await openWorld();
  const full = () => Promise.reject(new StorageUnavailable('Storage is not available.'));
  const world = await openWorld({ store: { ...of.store, ready: full } });
  onTestFinished(async () => {
    await world.close();
    await of.close();
  });

  const response = await world.send('GET', '/readyz');

  expect([response.status, response.headers.get('retry-after'), (await response.json()).code]).toEqual([503, '5', 'storage_unavailable']);
  expect((await world.send('GET', '/healthz')).status).toBe(200);
});

test.each([
  [64 * MIB, 256 * MIB, []],
  [64 * MIB + 1, 256 * MIB, ['wal_large']],
  [0, 256 * MIB - 1, ['disk_low']],
  [65 * MIB, 0, ['wal_large', 'disk_low']],
])('a log of %i bytes and %i bytes that are free give reason to warn of %j', (logBytes, freeBytes, warnings) => {
  expect(warningsOf({ databaseBytes: 0, logBytes, freeBytes })).toEqual(warnings);
});
