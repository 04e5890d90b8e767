import { expect, test } from 'vitest';
import { configOf } from '../../server/config.ts';

test('without settings, only this machine is served', () => {
  expect(configOf({})).toEqual({ host: '127.0.0.1', port: 8787, dataFolder: `${process.cwd()}/data`, logLevel: 'info' });
});

test('settings come from the environment', () => {
  expect(configOf({ HOST: '::1', PORT: '0', DATA_DIR: '/srv/afterword', LOG_LEVEL: 'warn', PATH: '/bin' })).toEqual({
    host: '::1',
    port: 0,
    dataFolder: '/srv/afterword',
    logLevel: 'warn',
  });
});

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '' }, 'PORT'],
  [{ HOST: '' }, 'HOST'],
  [{ DATA_DIR: '' }, 'DATA_DIR'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
])('%o is refused by name', (env, name) => {
  expect(() => configOf(env)).toThrow(expect.objectContaining({ message: expect.stringMatching(`^${name}: `), exitCode: 78 }));
});
