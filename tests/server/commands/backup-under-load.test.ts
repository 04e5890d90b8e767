import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { serveBundle } from '../../support/child.ts';
import { afterwordOn, onlySite } from '../../support/command.ts';
import { answerTirelessly } from '../../support/tireless.ts';

test('a backup of a server that takes answers at full speed is whole, and has every answer that was acknowledged before', async () => {
  const server = await serveBundle({ RATE_LIMITS: 'off', LOG_LEVEL: 'silent', BACKUP_CRON: 'off' });
  const store = await openSqliteStore({ file: join(server.dataFolder, 'afterword.db'), now: Date.now });
  const site = await onlySite(store).finally(() => store.close());
  const customers = answerTirelessly(server.url, site);
  await vi.waitUntil(() => customers.acknowledged().length > 1000, { timeout: 50_000 });

  for (const name of ['first.db', 'second.db']) {
    const before = customers.acknowledged();
    const target = join(server.dataFolder, name);
    expect(await afterwordOn(server.dataFolder, 'backup', target)).toMatchObject({ code: 0, stderr: '' });

    const db = new Database(target, { readonly: true });
    const kept = new Set(db.prepare('select id from responses').pluck().all());
    expect([db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')]).toEqual(['ok', []]);
    db.close();
    expect(before.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size).toBeGreaterThanOrEqual(before.length);
  }

  await customers.stop();
  expect(customers.refused).toEqual([]);
});
