import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Failure } from './terminal.ts';

const FILE = 'secret.key';
const LENGTH_MIN = 32; // Characters: what 24 random bytes are in base64.

/**
 * The installation's own secret: SECRET_KEY where it is set, else what was made at random on the first start and is kept beside the database.
 * Whoever has it can sign what we sign. A Failure with exit code 78 where it cannot be read or is too short to be a secret.
 */
export function secretKeyOf({ secretKey, dataFolder }: Pick<Config, 'secretKey' | 'dataFolder'>): string {
  return secretKey === null ? keptIn(dataFolder) : longEnough(secretKey, 'SECRET_KEY');
}

/** The same where there is one already; null where the first start has yet to make it. */
export function knownSecretKey(config: Pick<Config, 'secretKey' | 'dataFolder'>): string | null {
  return config.secretKey !== null || existsSync(join(config.dataFolder, FILE)) ? secretKeyOf(config) : null;
}

/** 32 bytes for one purpose, named by `info`; from one of them neither the secret nor those of other purposes can be told. */
export const derivedKey = (secretKey: string, info: string): Buffer => Buffer.from(hkdfSync('sha256', secretKey, '', info, 32));

function keptIn(folder: string): string {
  const file = join(folder, FILE);
  try {
    return longEnough(readFileSync(file, 'utf8').trim(), file);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw named(error, file);
  }
  makeOnce(folder, file);
  return keptIn(folder);
}

/** Written whole under another name first, so that a second process finds all of it or nothing, and the first one to come decides. */
function makeOnce(folder: string, file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw named(error, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function longEnough(key: string, place: string): string {
  if (key.length >= LENGTH_MIN) return key;
  throw new Failure(`${place}: must have at least ${LENGTH_MIN} characters; \`openssl rand -base64 32\` makes good ones`, 78);
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

const named = (error: unknown, file: string): unknown =>
  error instanceof Failure ? error : new Failure(`${file}: cannot be read or made (${(error as NodeJS.ErrnoException).code})`, 78);
