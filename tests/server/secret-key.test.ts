import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { derivedKey, secretKeyOf } from '../../server/secret-key.ts';
import { temporaryFolder } from '../support/folder.ts';

const LONG = 'a secret of thirty-two characters';

test('the first start makes a secret, which stays and is nobody else’s to read', () => {
  const dataFolder = join(temporaryFolder(), 'data');

  const made = secretKeyOf({ secretKey: null, dataFolder });

  expect(made).toMatch(/^[\w-]{43}$/);
  expect(secretKeyOf({ secretKey: null, dataFolder })).toBe(made);
  expect(statSync(join(dataFolder, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataFolder)).toEqual(['secret.key']);
});

test('every installation has another one', () => {
  expect(secretKeyOf({ secretKey: null, dataFolder: temporaryFolder() })).not.toBe(secretKeyOf({ secretKey: null, dataFolder: temporaryFolder() }));
});

test('a secret that is set is used, and none is made', () => {
  const dataFolder = temporaryFolder();

  expect(secretKeyOf({ secretKey: LONG, dataFolder })).toBe(LONG);
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('what is too short to be a secret is refused, wherever it stands, without being shown', () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'secret.key'), 'hunter2\n');

  const refused = expect.objectContaining({ exitCode: 78, message: expect.not.stringContaining('hunter2') });
  expect(() => secretKeyOf({ secretKey: 'hunter2', dataFolder })).toThrow(refused);
  expect(() => secretKeyOf({ secretKey: null, dataFolder })).toThrow(refused);
  expect(readFileSync(join(dataFolder, 'secret.key'), 'utf8')).toBe('hunter2\n');
});

test('what cannot be read is said by its name and is not made anew', () => {
  const dataFolder = temporaryFolder();
  mkdirSync(join(dataFolder, 'secret.key'));

  expect(() => secretKeyOf({ secretKey: null, dataFolder })).toThrow(
    expect.objectContaining({ exitCode: 78, message: expect.stringMatching(/secret\.key: cannot be read/) }),
  );
});

test('one secret makes another key for every purpose, always the same one', () => {
  const key = derivedKey(LONG, 'afterword signing site-1 kid-1');

  expect(key).toHaveLength(32);
  expect(derivedKey(LONG, 'afterword signing site-1 kid-1')).toEqual(key);
  expect(derivedKey(LONG, 'afterword signing site-1 kid-2')).not.toEqual(key);
  expect(derivedKey(`${LONG}!`, 'afterword signing site-1 kid-1')).not.toEqual(key);
});
