import { hash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/sqlite/connection.ts';
import { migrate } from '../../../db/sqlite/migrate.ts';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { CannotOpen } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import { searchFor } from '../../../domain/search.ts';
import { STANDARD_SETTINGS } from '../../../domain/widget-settings.ts';
import { ALWAYS, answerOf, interactionOf, responseId } from '../../support/shop.ts';
import { temporaryFile } from '../../support/sqlite.ts';

const FOUNDATIONS = 'db/sqlite/migrations';
/** How many migrations there are. */
const KNOWN = readdirSync(FOUNDATIONS).filter((file) => file.endsWith('.sql')).length;

/** A database with the first schema and one channel with one interaction, and a folder with one more migration. */
function openWithOneMore(sql: string) {
  const file = temporaryFile();
  const folder = join(dirname(file), 'migrations');
  cpSync(FOUNDATIONS, folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  const tag = `${String(KNOWN).padStart(4, '0')}_next`;
  const next = { ...journal.entries.at(-1), idx: KNOWN, tag, when: journal.entries.at(-1).when + 1 };
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: [...journal.entries, next] }));
  writeFileSync(join(folder, `${tag}.sql`), sql);
  const raw = connect(file).$client;
  onTestFinished(() => {
    raw.close();
  });
  raw.exec(`
    insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0);
    insert into channels values ('shop', 'chat');
    insert into interactions (site_id, id, channel_id, is_verified) values ('shop', '4711', 'chat', 0);
  `);
  return { raw, folder };
}

const REBUILT_CHANNELS = `
  create table new_channels (site_id text not null, id text not null, primary key (site_id, id)) strict, without rowid;--> statement-breakpoint
  insert into new_channels select * from channels;--> statement-breakpoint
  drop table channels;--> statement-breakpoint
  alter table new_channels rename to channels;`;

describe('a migration', () => {
  test('that rebuilds a table keeps the rows that point to it', () => {
    const { raw, folder } = openWithOneMore(REBUILT_CHANNELS);

    migrate(raw, folder);

    expect(raw.prepare('select id from interactions').pluck().all()).toEqual(['4711']);
    expect(raw.pragma('user_version', { simple: true })).toBe(KNOWN + 1);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('that leaves rows pointing nowhere is undone', () => {
    const { raw, folder } = openWithOneMore('delete from channels;');

    expect(() => migrate(raw, folder)).toThrow('point nowhere');

    expect(raw.prepare('select id from channels').pluck().all()).toEqual(['chat']);
    expect(raw.pragma('user_version', { simple: true })).toBe(KNOWN);
  });

  test('that breaks half-way leaves nothing of itself', () => {
    const { raw, folder } = openWithOneMore('create table half (id text) strict;--> statement-breakpoint\ncreate table sites (id text) strict;');

    expect(() => migrate(raw, folder)).toThrow('already exists');
    expect(raw.prepare("select name from sqlite_schema where name = 'half'").all()).toEqual([]);
  });

  test('is applied once, however many programs ask for it', () => {
    const { raw, folder } = openWithOneMore(REBUILT_CHANNELS);
    const other = new Database(raw.name);
    onTestFinished(() => {
      other.close();
    });
    migrate(raw, folder);
    migrate(other, folder);
    expect(other.pragma('user_version', { simple: true })).toBe(KNOWN + 1);
  });

  test('of a newer program makes this one refuse the file, and say so', () => {
    const { raw, folder } = openWithOneMore(REBUILT_CHANNELS);
    migrate(raw, folder);

    expect(() => connect(raw.name)).toThrow(CannotOpen);
    expect(() => connect(raw.name)).toThrow(new RegExp(`schema ${KNOWN + 1}.*up to ${KNOWN}.*newer version`));
  });

  test('from the first schema keeps every answer and counts all of them anew, by team', async () => {
    const { store, site } = await openUpgraded(1, FIRST_ROWS);

    expect(await store.differences(site.id)).toEqual([]);
    expect((await store.board(site.id, ALWAYS, { teams: ['Billing'] })).cells.map(({ agent, counts }) => [agent, ...counts.ratings])).toEqual([
      [null, 0, 0, 0, 1, 0],
      ['ana', 0, 0, 0, 1, 0],
    ]);
    expect(await store.response(site.id, responseId(1), EVERYTHING)).toMatchObject({ comment: 'Fine', isCommented: true, standing: 'counted' });
    expect(site).toMatchObject({ signature: 'off', origins: [], retentionDays: null });
  });

  test('from the third schema leaves answers without reasons, and a site that asks in the standard way', async () => {
    const { store, site } = await openUpgraded(3, THIRD_ROWS);

    expect(await store.response(site.id, responseId(1), EVERYTHING)).toMatchObject({ comment: 'Fine', reasons: [], signals: ['hasty'] });
    expect(await store.customerRecord(site.id, 'eve')).toMatchObject([{ answer: { revisions: [{ rating: 1, reasons: [] }] } }]);
    expect(site).toMatchObject({ origins: ['https://shop.example'], retentionDays: 365, widget: STANDARD_SETTINGS });
  });

  test('from the fourth schema lets the comments that are there be found by their words', async () => {
    const { store, site } = await openUpgraded(4, FOURTH_ROWS);
    const found = async (words: string) => (await store.responses(site.id, { search: searchFor(words) }, { limit: 9 }, EVERYTHING)).responses.length;

    expect([await found('tres dec'), await found('Fin'), await found('nobody said this')]).toEqual([1, 1, 0]);
    expect(await store.searchState(site.id)).toEqual({ comments: 2, differences: 0, isIndexed: true });
    await store.remove(site.id, responseId(1), 'command');
    expect(await found('Fine')).toBe(0);
  });

  test('from the eighth schema keeps who was credited, which answer an interaction has, and the token that an answer is changed with', async () => {
    const { store, site } = await openUpgraded(8, EIGHTH_ROWS);
    const agents = [
      { id: 'ben', name: 'Ben' },
      { id: 'ana', name: 'Ana' },
    ];
    const interaction = interactionOf(site.id, '4711');

    expect(await store.differences(site.id)).toEqual([]);
    expect(await store.response(site.id, responseId(1), EVERYTHING)).toMatchObject({ agents, interaction: '4711', comment: 'Fine' });
    expect(await store.response(site.id, responseId(2), EVERYTHING)).toMatchObject({ agents: [], interaction: responseId(9) });
    expect((await store.responses(site.id, { search: searchFor('fine') }, { limit: 9 }, EVERYTHING)).responses).toHaveLength(1);
    expect(await store.record(interaction, answerOf(3))).toEqual({ refusal: 'already_rated' });
    expect(await store.record(interaction, { ...answerOf(1), revision: 1, rating: 2 })).toMatchObject({ outcome: 'changed' });
    expect(await store.differences(site.id)).toEqual([]);
  });
});

const AT = Date.parse('2026-11-22T10:05:00Z');

const FIRST_ROWS = `
  insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0);
  insert into channels values ('shop', 'chat');
  insert into agents values ('shop', 'ana', 'Ana');
  insert into interactions values ('shop', '4711', 'chat', 'Billing', null, 0);
  insert into interaction_agents values ('shop', '4711', 'ana', 0);
  insert into exposures values ('shop', '4711', 'shown', ${AT});
  insert into responses (site_id, id, interaction_id, edit_token_hash, revision, rating, comment, surface, created_at, changed_at)
    values ('shop', '${responseId(1)}', '4711', zeroblob(32), 0, 4, 'Fine', 'inline', ${AT}, ${AT});
  insert into rollup_days values ('shop', '2026-11-22', '', 'chat', 0, 0, 0, 9, 0, 0, 0, 0, 0);
`;

const THIRD_ROWS = `
  insert into sites values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0, 0, 'off', '["https://shop.example"]', 365);
  insert into channels values ('shop', 'chat');
  insert into interactions values ('shop', '4711', 'chat', null, null, 'eve', 1);
  insert into responses values ('shop', '${responseId(1)}', '4711', 1, zeroblob(32), 1, 4, 'Fine', null, 'inline', null, null, ${AT}, ${AT}, null, 1, null, 'suspect', '["hasty"]');
  insert into revisions values ('shop', '${responseId(1)}', 0, 1, null, ${AT});
`;

const FOURTH_ROWS = `
  insert into sites values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0, 0, 'off', '[]', 365, '{}');
  insert into channels values ('shop', 'chat');
  insert into interactions values ('shop', '1', 'chat', null, null, null, 0), ('shop', '2', 'chat', null, null, null, 0), ('shop', '3', 'chat', null, null, null, 0);
  insert into responses (site_id, id, interaction_id, is_verified, edit_token_hash, revision, rating, comment, surface, created_at, changed_at, is_commented) values
    ('shop', '${responseId(1)}', '1', 0, zeroblob(32), 0, 4, 'Fine', 'inline', ${AT}, ${AT}, 1),
    ('shop', '${responseId(2)}', '2', 0, zeroblob(32), 0, 1, 'Très déçu', 'inline', ${AT}, ${AT}, 1),
    ('shop', '${responseId(3)}', '3', 0, zeroblob(32), 0, 1, null, 'inline', ${AT}, ${AT}, 0);
  insert into credits select site_id, '', created_at, id, 'chat' from responses;
  insert into rollup_hours values ('shop', 1795341600000, '', 'chat', '', 0, 2, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0);
  insert into rollup_days values ('shop', '2026-11-22', '', 'chat', '', 0, 2, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0);
`;

const EIGHTH_ROWS = `
  insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0);
  insert into channels values ('shop', 'chat');
  insert into agents values ('shop', 'ana', 'Ana', 1), ('shop', 'ben', 'Ben', 1);
  insert into interactions values ('shop', '4711', 'chat', null, null, null, 0), ('shop', '${responseId(9)}', 'chat', null, null, null, 0);
  insert into interaction_agents values ('shop', '4711', 0, 'ana', 1), ('shop', '4711', 0, 'ben', 0);
  insert into responses (site_id, id, interaction_id, is_verified, edit_token_hash, revision, rating, comment, surface, created_at, changed_at, is_commented) values
    ('shop', '${responseId(1)}', '4711', 0, x'${hash('sha256', answerOf(1).editToken)}', 0, 4, 'Fine', 'inline', ${AT}, ${AT}, 1),
    ('shop', '${responseId(2)}', '${responseId(9)}', 0, zeroblob(32), 0, 1, null, 'inline', ${AT}, ${AT}, 0);
  insert into credits values ('shop', '', ${AT}, '${responseId(1)}', 'chat'), ('shop', '', ${AT}, '${responseId(2)}', 'chat'),
    ('shop', 'ana', ${AT}, '${responseId(1)}', 'chat'), ('shop', 'ben', ${AT}, '${responseId(1)}', 'chat');
  insert into comment_words values (${AT} << 20, 'shop', '${responseId(1)}', 'fine');
  insert into comment_index (rowid, site_id, words) values (${AT} << 20, 'shop', 'fine');
  insert into rollup_hours values ('shop', 1795341600000, '', 'chat', '', 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0),
    ('shop', 1795341600000, 'ana', 'chat', '', 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0), ('shop', 1795341600000, 'ben', 'chat', '', 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0);
  insert into rollup_days values ('shop', '2026-11-22', '', 'chat', '', 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0),
    ('shop', '2026-11-22', 'ana', 'chat', '', 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0), ('shop', '2026-11-22', 'ben', 'chat', '', 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0);
`;

/** A database of an older schema with these rows, opened by this program. */
async function openUpgraded(schema: number, rows: string) {
  const file = temporaryFile();
  const raw = new Database(file);
  raw.pragma('foreign_keys = OFF');
  const migrations = readdirSync(FOUNDATIONS).filter((name) => name.endsWith('.sql'));
  for (const migration of migrations.toSorted().slice(0, schema)) raw.exec(readFileSync(join(FOUNDATIONS, migration), 'utf8'));
  raw.pragma(`user_version = ${schema}`);
  raw.exec(rows);
  raw.close();
  const store = await openSqliteStore({ file, now: () => AT });
  onTestFinished(() => store.close());
  const [site] = await store.sites();
  if (!site) throw new Error('The site is gone.');
  return { store, site };
}
