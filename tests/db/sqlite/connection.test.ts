import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, disconnect, refuseOldNode } from '../../../db/sqlite/connection.ts';
import { CannotOpen, StorageUnavailable } from '../../../db/store.ts';
import { temporaryFile } from '../../support/sqlite.ts';

function open(file: string) {
  const db = connect(file);
  onTestFinished(() => disconnect(db));
  return db.$client;
}

describe('a connection', () => {
  test('flushes every commit to disk, also after the file was opened again and written to', () => {
    const file = temporaryFile();
    disconnect(connect(file));

    const raw = open(file);
    raw.exec("insert into sites (id, key, name, time_zone, created_at) values ('shop', 'aw_pk_0123456789abcdef', 'Shop', 'UTC', 0)");

    expect(raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  test('keeps references, overwrites what is deleted, and never holds the event loop for long', () => {
    const raw = open(temporaryFile());
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(raw.pragma('secure_delete', { simple: true })).toBe(1);
    expect(raw.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(100);
  });

  test('makes a missing folder, for its owner only', () => {
    const file = join(dirname(temporaryFile()), 'new', 'data', 'afterword.db');
    open(file);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  test('leaves one whole file when it is closed', () => {
    const file = temporaryFile();
    disconnect(connect(file));
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('is refused on an old Node, with the way out in the message', () => {
    expect(() => refuseOldNode('9', 'v20.20.2')).toThrow(CannotOpen);
    expect(() => refuseOldNode('9', 'v20.20.2')).toThrow(/22\.14.*v20\.20\.2.*npm start/);
    expect(() => refuseOldNode(undefined, 'v12.0.0')).toThrow(CannotOpen);
    expect(() => refuseOldNode('10', 'v22.14.0')).not.toThrow();
  });

  test('to a file that is no database is unavailable storage, and the file stays as it was', () => {
    const file = temporaryFile();
    writeFileSync(file, 'Dear diary, '.repeat(1000));

    expect(() => connect(file)).toThrow(StorageUnavailable);
    expect(statSync(file).size).toBe(12_000);
  });
});
