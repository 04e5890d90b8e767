import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { searchFor } from '../../../domain/search.ts';
import { type ana, answerOf, ben, clockAt, HOUR, interactionOf } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

// Each of them is looked for by its first letters, so that a part that was left behind is found as well.
const CANARIES = [
  'canary-words',
  'canaryword',
  'canary-ref',
  'canary-case',
  'canary-page',
  'canary-reason',
  'Canary Name',
  'canary-agent',
  '\u{1f425}\u{1f425}\u{1f425}',
];
const EVE = 'canary-ref-eve';

/** A store in use: words that grow and move, a comment of 2,000 emoji, changes, reasons, and others in between. */
async function openBusyStore() {
  const clock = clockAt('2026-11-22T10:00:00Z');
  const file = temporaryFile();
  const store = await openSqliteStore({ file, now: clock.now });
  onTestFinished(() => store.close());
  const { id: site } = await store.createSite({ name: 'Shop', timeZone: 'UTC' });
  const canary = { id: 'canary-agent' as typeof ana.id, name: 'Canary Name' };
  const isEves = (number: number) => number % 3 === 0;
  const take = (number: number, revision: number) => {
    const eves = interactionOf(site, `chat-${(number * 7919) % 1009}`, {
      customer: EVE,
      caseId: `canary-case-${number}`,
      isVerified: true,
      agents: [canary],
    });
    const words =
      number % 30 === 0 ? '\u{1f425}'.repeat(1999) : `canary-words canaryword${(number * 7919) % 1009} ${'x'.repeat((number * 37) % 900)}`;
    const told = isEves(number)
      ? { comment: words, page: `https://shop.example/canary-page-${number}` }
      : { comment: 'y'.repeat(1 + ((number * 53) % 1500)) };
    const interaction = isEves(number) ? eves : interactionOf(site, `chat-${(number * 7919) % 1009}`, { agents: [ben] });
    return store.record(
      interaction,
      answerOf(number, revision === 0 ? { ...told, comment: null } : { ...told, comment: told.comment + revision, revision }),
    );
  };
  for (const revision of [0, 1, 2]) await Promise.all(Array.from({ length: 600 }, (_, number) => take(number, revision)));
  await store.exclude(site, answerOf(3).id, 'canary-reason: meant the shop', 'user lead');
  const onDisk = () => {
    const bytes = Buffer.concat(['', '-wal'].map((end) => readFileSync(file + end)));
    return CANARIES.filter((canary) => bytes.includes(canary));
  };
  return { store, site, file, clock, canary, onDisk };
}

/** What is on the disk while the server runs. */
describe('on the disk', () => {
  test('nothing is left of a customer who was erased: not in the file, its free space, nor the log', async () => {
    const { store, site, onDisk } = await openBusyStore();
    expect(onDisk()).toEqual(CANARIES);

    expect(await store.eraseCustomer(site, EVE, 'user admin')).toEqual({ answers: 200, isOffDisk: true });

    expect(onDisk()).toEqual(['Canary Name', 'canary-agent']);
    expect(await store.differences(site)).toEqual([]);
  });

  test('nothing is left of the name and the id of an agent who was removed, in counts and feed as little as elsewhere', async () => {
    const { store, site, canary, onDisk } = await openBusyStore();

    expect(await store.removeAgent(site, canary.id, 'user admin')).toBe('removed');

    expect(onDisk()).not.toContain('Canary Name');
    expect(onDisk()).not.toContain('canary-agent');
    expect(await store.differences(site)).toEqual([]);
  });

  test('what the daily job took is gone from the log', async () => {
    const { store, site, file, clock } = await openBusyStore();
    clock.pass(400 * 24 * HOUR);

    await store.runJob(site, 'retention');

    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    expect(await store.differences(site)).toEqual([]);
  });

  test('nothing is found any more by words that were erased, nor is any of them in the index', async () => {
    const { store, site, file } = await openBusyStore();
    const found = async () => (await store.responses(site, { search: searchFor('canary') }, { limit: 9 }, EVERYTHING)).responses.length;
    expect(await found()).toBe(9);

    await store.eraseCustomer(site, EVE, 'user admin');

    expect(await found()).toBe(0);
    expect(await store.searchState(site)).toMatchObject({ comments: 400, differences: 0, isIndexed: true });
    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    const index = ['comment_index_data', 'comment_index_idx', 'comment_words'].flatMap((table) =>
      db.prepare(`select * from ${table}`).raw().all().flat(),
    );
    expect(index.filter((cell) => /canary/.test(Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell)))).toEqual([]);
  });

  test('the audit log says that somebody was erased, by whom and how many answers, and not who it was', async () => {
    const { store, site, file } = await openBusyStore();
    await store.eraseCustomer(site, EVE, 'key k1');

    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    const entries = db.prepare('select actor, action, subject, details from audit_entries').all();
    expect(entries).toContainEqual({ actor: 'key k1', action: 'customer.erase', subject: 'customer', details: '{"interactions":200,"answers":200}' });
    expect(JSON.stringify(entries)).not.toMatch(/canary/i);
  });
});
