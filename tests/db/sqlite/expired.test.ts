import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { ana, answerOf, clockAt, HOUR, interactionOf } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

const hash = (letter: string) => letter.repeat(43);

/** Somebody with an old and a new session, links, invitations and kept answers; written as they are, since this is about the rows. */
async function openWithPeople() {
  const clock = clockAt('2026-11-22T10:00:00Z');
  const file = temporaryFile();
  const store = await openSqliteStore({ file, now: clock.now });
  const { id: site } = await store.createSite({ name: 'Shop', timeZone: 'UTC' });
  await store.record(interactionOf(site, '1'), answerOf(1));
  const db = new Database(file);
  onTestFinished(() => {
    db.close();
    return store.close();
  });
  const [old, soon] = [clock.now(), clock.now() + HOUR];
  for (const user of ['u1', 'u2']) db.prepare('insert into users values (?, ?, ?, 0, 1, 1, null)').run(user, `${user}@example.com`, user);
  const invite = db.prepare("insert into invitations values (?, ?, ?, 'new@example.com', 'New', ?, '[]', ?, 1, ?)");
  const keep = db.prepare("insert into idempotency_keys values (?, ?, ?, 201, '{}', ?)");
  for (const [name, at] of [
    ['a', old],
    ['b', soon],
  ] as const) {
    db.prepare("insert into sessions values (?, ?, 'u1', 1, 1, ?)").run(hash(name), name, at);
    db.prepare("insert into one_time_links values (?, 'reset', 'u1', 1, ?)").run(hash(name), at);
    invite.run(site, name, hash(name), 'admin', null, at);
    keep.run(site, Buffer.alloc(32, name), Buffer.alloc(32), at - 72 * HOUR - 1);
  }
  const member = db.prepare("insert into memberships values (?, ?, ?, '[]', ?, 1)");
  member.run(site, 'u1', 'agent', ana.id);
  member.run(site, 'u2', 'lead', ana.id);
  invite.run(site, 'c', hash('c'), 'agent', ana.id, soon);
  const names = (table: string, column: string) => db.prepare(`select ${column} from ${table} order by 1`).pluck().all();
  return { store, site, db, names };
}

test('what has expired is deleted once a day, and nothing else', async () => {
  const { store, site, db, names } = await openWithPeople();

  expect(await store.runJob(site, 'expired')).toBe(2);

  expect(names('sessions', 'id')).toEqual(['b']);
  expect(names('one_time_links', 'token_hash')).toEqual([hash('b')]);
  expect(names('invitations', 'id')).toEqual(['b', 'c']);
  expect(names('idempotency_keys', 'count(*)')).toEqual([1]);
  expect(names('users', 'id')).toEqual(['u1', 'u2']);
  expect(db.prepare('select site_id, actor, action, details from audit_entries where actor = ? order by site_id').all('job')).toEqual([
    { site_id: '', actor: 'job', action: 'job.expired', details: '{"rows":2}' },
    { site_id: site, actor: 'job', action: 'job.expired', details: '{"rows":2}' },
  ]);
});

test('whoever saw their own answers as an agent who is removed has no place on the site any more; a lead stays one', async () => {
  const { store, site, db, names } = await openWithPeople();

  await store.removeAgent(site, ana.id, 'user u2');

  expect(db.prepare('select user_id, role, agent_id from memberships').all()).toEqual([{ user_id: 'u2', role: 'lead', agent_id: null }]);
  expect(names('invitations', 'id')).toEqual(['a', 'b']);
  const entry = db.prepare('select actor, action, subject, details from audit_entries where action = ?').get('agent.remove');
  expect(entry).toEqual({ actor: 'user u2', action: 'agent.remove', subject: expect.stringMatching(/^former-/), details: '{"members":1}' });
});
