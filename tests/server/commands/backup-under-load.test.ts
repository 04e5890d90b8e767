import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { serveBundle } from '../../support/child.ts';
import { afterwordOn, onlySite } from '../../support/command.ts';
import { storedIds } from '../../support/stored-ids.ts';
import { answerTirelessly } from '../../support/tireless.ts';

const MINUTES = 150_000; // ms; the shortest schedule comes round every minute.

/** A server with customers who never tire, and how they are told to. */
async function openRush(env: Record<string, string>) {
  const server = await serveBundle({ RATE_LIMITS: 'off', ...env });
  const store = await openSqliteStore({ file: join(server.dataFolder, 'afterword.db'), now: Date.now });
  const site = await onlySite(store).finally(() => store.close());
  return { server, customers: answerTirelessly(server.url, site) };
}

test('a backup of a server that takes answers at full speed is whole, and has every answer that was acknowledged before', async () => {
  const { server, customers } = await openRush({ LOG_LEVEL: 'silent', BACKUP_CRON: 'off' });
  await vi.waitUntil(() => customers.acknowledged().length > 1000, { timeout: 50_000 });

  for (const name of ['first.db', 'second.db']) {
    const before = customers.acknowledged();
    const target = join(server.dataFolder, name);
    expect(await afterwordOn(server.dataFolder, 'backup', target)).toMatchObject({ code: 0, stderr: '' });

    const db = new Database(target, { readonly: true });
    const kept = storedIds(db);
    expect([db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')]).toEqual(['ok', []]);
    db.close();
    expect(before.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size).toBeGreaterThanOrEqual(before.length);
  }

  await customers.stop();
  expect(customers.refused).toEqual([]);
});

test(
  'a server backs itself up by its schedule while it takes answers, and keeps as many as it is told to',
  async () => {
    const { server, customers } = await openRush({ LOG_LEVEL: 'warn', BACKUP_CRON: '* * * * *', BACKUP_KEEP: '1' });
    const folder = join(server.dataFolder, 'backups');
    const made = () => (existsSync(folder) ? readdirSync(folder).filter((name) => /Z\.db$/.test(name)) : []);

    await vi.waitUntil(() => made().length === 1 && readdirSync(folder).length === 2, { timeout: MINUTES });
    const [first = ''] = made();
    expect(readdirSync(folder).sort()).toEqual([first, `${first}.json`]);
    expect(JSON.parse(readFileSync(join(folder, `${first}.json`), 'utf8'))).toMatchObject({ sites: [{ name: 'My site' }] });
    await customers.stop();

    expect(customers.refused).toEqual([]);
    expect(server.err()).toBe('');
    server.process.kill('SIGTERM');
    expect(await server.exitCode).toBe(0);
  },
  MINUTES,
);
