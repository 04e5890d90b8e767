import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configOf } from '../../server/config.ts';
import { temporaryFolder } from '../support/folder.ts';

test('without settings, only this machine is served', () => {
  expect(configOf({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    dataFolder: `${process.cwd()}/data`,
    logLevel: 'info',
    baseUrl: null,
    secretKey: null,
    admin: null,
    oidc: null,
    metricsToken: null,
    guards: { trustProxy: false, hasLimits: true, securityContact: null },
    backups: { cron: '0 * * * *', keep: 24 },
  });
});

test('settings come from the environment', () => {
  const env = { HOST: '::1', PORT: '0', DATA_DIR: '/srv/afterword', LOG_LEVEL: 'warn', PATH: '/bin' };
  const guards = { TRUST_PROXY: '1', RATE_LIMITS: 'off', SECURITY_CONTACT: 'mailto:security@example.com' };
  const backups = { BACKUP_CRON: '30 */6 * * *', BACKUP_KEEP: '3' };
  const more = { BASE_URL: 'https://Feedback.example.com/', SECRET_KEY: 'k', ADMIN_EMAIL: 'Ana@Example.com', ADMIN_PASSWORD: 'p' };

  expect(configOf({ ...env, ...more, ...guards, ...backups })).toEqual({
    host: '::1',
    port: 0,
    dataFolder: '/srv/afterword',
    logLevel: 'warn',
    baseUrl: 'https://feedback.example.com',
    oidc: null,
    secretKey: 'k',
    admin: { email: 'ana@example.com', password: 'p' },
    metricsToken: null,
    guards: { trustProxy: 1, hasLimits: false, securityContact: 'mailto:security@example.com' },
    backups: { cron: '30 */6 * * *', keep: 3 },
  });
});

test('a secret may stand in a file, whose last line break is not part of it', () => {
  const file = join(temporaryFolder(), 'password');
  writeFileSync(file, 'correct horse\n');

  expect(configOf({ ADMIN_EMAIL: 'ana@example.com', ADMIN_PASSWORD_FILE: file }).admin).toEqual({
    email: 'ana@example.com',
    password: 'correct horse',
  });
  expect(configOf({ SECRET_KEY_FILE: file }).secretKey).toBe('correct horse');
  writeFileSync(file, '0123456789abcdef\n');
  expect(configOf({ METRICS_TOKEN_FILE: file }).metricsToken).toBe('0123456789abcdef');
});

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '' }, 'PORT'],
  [{ HOST: '' }, 'HOST'],
  [{ BACKUP_CRON: 'hourly' }, 'BACKUP_CRON'],
  [{ BACKUP_CRON: '* * * * * *' }, 'BACKUP_CRON'],
  [{ BACKUP_CRON: '0 0 31 2 *' }, 'BACKUP_CRON'],
  [{ BACKUP_CRON: '2026-11-28T12:00:00' }, 'BACKUP_CRON'],
  [{ BACKUP_CRON: '' }, 'BACKUP_CRON'],
  [{ BACKUP_KEEP: '0' }, 'BACKUP_KEEP'],
  [{ BACKUP_KEEP: 'all' }, 'BACKUP_KEEP'],
  [{ DATA_DIR: '' }, 'DATA_DIR'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ BASE_URL: 'feedback.example.com' }, 'BASE_URL'],
  [{ BASE_URL: 'https://example.com/feedback' }, 'BASE_URL'],
  [{ SECRET_KEY: 'k', SECRET_KEY_FILE: '/k' }, 'SECRET_KEY'],
  [{ SECRET_KEY_FILE: '/nowhere/key' }, 'SECRET_KEY_FILE'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
  [{ METRICS_TOKEN: 'has a space in it, which no header may' }, 'METRICS_TOKEN'],
  [{ ADMIN_EMAIL: 'ana', ADMIN_PASSWORD: 'correct horse' }, 'ADMIN_EMAIL'],
  [{ ADMIN_EMAIL: 'ana@example.com' }, 'ADMIN_PASSWORD'],
  [{ ADMIN_PASSWORD: 'correct horse' }, 'ADMIN_EMAIL'],
])('%o is refused by name', (env, name) => {
  expect(() => configOf(env)).toThrow(expect.objectContaining({ message: expect.stringMatching(`^${name}: `), exitCode: 78 }));
});

test('a server need not back itself up', () => {
  expect(configOf({ BACKUP_CRON: 'off' }).backups).toBeNull();
});
