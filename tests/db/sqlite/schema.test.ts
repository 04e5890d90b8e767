import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/sqlite/connection.ts';
import * as answers from '../../../db/sqlite/schema.ts';
import * as keys from '../../../db/sqlite/schema-keys.ts';
import * as people from '../../../db/sqlite/schema-people.ts';
import * as records from '../../../db/sqlite/schema-records.ts';
import * as rollups from '../../../db/sqlite/schema-rollups.ts';
import * as search from '../../../db/sqlite/schema-search.ts';
import { temporaryFile } from '../../support/sqlite.ts';

const schema = { ...answers, ...keys, ...people, ...records, ...rollups, ...search };
const META = 'db/sqlite/migrations/meta';
// Rows with long texts are quicker found in a tree of their own.
const WITH_ROWID = ['revisions', 'sites', 'comment_words'];
// Of the installation, not of a site.
const OF_NO_SITE = ['sites', 'users', 'sessions', 'credentials', 'one_time_links'];
// Found by a hash that is sent without a site: the row says which site it is.
const SECRETS = ['key_hash', 'token_hash'];

function openDatabase() {
  const db = connect(temporaryFile());
  onTestFinished(() => {
    db.$client.close();
  });
  const raw = db.$client;
  raw.exec(`
    insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0);
    insert into channels values ('shop', 'chat');
    insert into interactions (site_id, id, channel_id, is_verified) values ('shop', '4711', 'chat', 0);
  `);
  return raw;
}

describe('the schema', () => {
  test('is strict in every table, and keeps a row tree only where rows are long', () => {
    const tables = openDatabase()
      .prepare("select name, strict, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'")
      .all();

    expect(tables).toHaveLength(25);
    for (const table of tables as { name: string }[])
      expect(table).toEqual({ name: table.name, strict: 1, wr: WITH_ROWID.includes(table.name) ? 0 : 1 });
  });

  test('starts every key with the site, and lets no reference leave it', () => {
    const raw = openDatabase();
    const keys = raw
      .prepare(
        `select t.name as "table", i.name as key, c.name as first from pragma_table_list t join pragma_index_list(t.name) i join pragma_index_info(i.name) c
         where t.schema = 'main' and t.type = 'table' and c.seqno = 0`,
      )
      .all() as { table: string; first: string }[];
    const ofSites = keys.filter(({ table, first }) => !OF_NO_SITE.includes(table) && !SECRETS.includes(first));
    const references = raw
      .prepare(`select t.name as "table", f."from", f."to" from pragma_table_list t join pragma_foreign_key_list(t.name) f where f.seq = 0`)
      .all() as { from: string; to: string }[];

    expect(new Set(ofSites.map(({ first }) => first))).toEqual(new Set(['site_id']));
    expect(new Set(ofSites.map(({ table }) => table)).size).toBe(20);
    expect(new Set(references.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(['site_id site_id', 'site_id id', 'user_id id']));
  });

  test('is what the migrations make: nothing is left to generate', async () => {
    const [newest = ''] = readdirSync(META)
      .filter((file) => file.endsWith('_snapshot.json'))
      .toSorted()
      .toReversed();
    const current = await generateSQLiteDrizzleJson(schema);

    expect(await generateSQLiteMigration(JSON.parse(readFileSync(join(META, newest), 'utf8')), current)).toEqual([]);
  });

  test('has in the database the columns that it has in the program', () => {
    const raw = openDatabase();
    for (const table of Object.values(schema).filter((value) => is(value, SQLiteTable))) {
      const { name, columns } = getTableConfig(table);
      const found = raw.prepare('select name, lower(type) as type, "notnull" from pragma_table_info(?)').all(name);
      expect(found).toEqual(columns.map((column) => ({ name: column.name, type: column.getSQLType(), notnull: column.notNull ? 1 : 0 })));
    }
  });

  const answer = (changes: Record<string, unknown>) => {
    const good = { site_id: 'shop', id: 'a', interaction_id: '4711', edit_token_hash: Buffer.alloc(16), revision: 0, rating: 5, surface: 'inline' };
    const row = { ...good, is_verified: 0, is_commented: 'comment' in changes ? 1 : 0, created_at: 0, changed_at: 0, ...changes };
    const columns = Object.keys(row);
    return [`insert into responses (${columns.join()}) values (${columns.map(() => '?').join()})`, Object.values(row)] as const;
  };
  const rollup = (counts: string) => [`insert into rollup_days values ('shop', '2026-11-22', '', 'chat', '', 0, ${counts})`, []] as const;

  test('takes a good row', () => {
    const raw = openDatabase();
    for (const [sql, values] of [answer({ comment: 'x'.repeat(2000), reasons: '["speed"]' }), rollup('0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0')])
      expect(raw.prepare(sql).run(...values).changes).toBe(1);
  });

  test('lets one account at a provider be one person', () => {
    const raw = openDatabase();
    const add = raw.prepare(`insert into credentials (id, user_id, provider_id, account_id, created_at, updated_at) values (?, ?, ?, '7', 0, 0)`);
    for (const user of ['ana', 'ben']) raw.exec(`insert into users values ('${user}', '${user}@x', '${user}', 0, 0, 0, null)`);
    add.run('1', 'ana', 'https://id.example');

    expect(() => add.run('2', 'ben', 'https://id.example')).toThrow(/UNIQUE constraint failed/);
    expect(add.run('3', 'ben', 'https://other.example').changes).toBe(1);
  });

  test.each([
    ['a rating of 0', answer({ rating: 0 })],
    ['a rating of 6', answer({ rating: 6 })],
    ['a rating of 4.5', answer({ rating: 4.5 })],
    ['a rating in words', answer({ rating: 'five' })],
    ['a revision before the first', answer({ revision: -1 })],
    ['an empty comment', answer({ comment: '' })],
    ['a comment that is too long', answer({ comment: 'x'.repeat(2001) })],
    ['an edit token that is not hashed', answer({ edit_token_hash: Buffer.from('secret') })],
    ['a surface that nobody knows', answer({ surface: 'billboard' })],
    ['a change before the answer', answer({ changed_at: -1 })],
    ['words of a removed answer', answer({ removed_at: 1, comment: 'Still here' })],
    ['words that were erased', answer({ words_erased_at: 1, comment: 'Still here' })],
    ['words that are not counted', answer({ comment: 'Here', is_commented: 0 })],
    ['reasons that are no list', answer({ reasons: '"speed"' })],
    ['reasons that are no JSON', answer({ reasons: 'speed' })],
    ['reasons of a removed answer', answer({ removed_at: 1, reasons: '["speed"]' })],
    ['settings that are no object', [`update sites set widget = '[]'`, []] as const],
    ['an answer that is left out for no known cause', answer({ left_out: 'boring' })],
    ['an answer to nothing', answer({ interaction_id: '4712' })],
    ['an answer on another site', answer({ site_id: 'elsewhere' })],
    ['less than nothing', rollup('0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0')],
    ['more comments than answers', rollup('0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0')],
    ['a day that is none', [`insert into rollup_days values ('shop', 'today', '', 'chat', '', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`, []] as const],
    ['a move that is no move', [`insert into moves values ('shop', 1, '[{"change": 5}]')`, []] as const],
    ['a move that is no JSON', [`insert into moves values ('shop', 1, 'change')`, []] as const],
    ['moves that are none', [`insert into moves values ('shop', 1, '[]')`, []] as const],
    ['credits that are no list', [`update interactions set agents = '"ana"'`, []] as const],
    ['an agent without an id', [`insert into agents values ('shop', '', 'Nobody', 1)`, []] as const],
  ])('refuses %s', (_, [sql, values]) => {
    const raw = openDatabase();
    expect(() => raw.prepare(sql).run(...values)).toThrow(/constraint failed|cannot store|malformed/i);
  });
});
