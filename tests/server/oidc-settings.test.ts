import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oidcSettings } from '../../server/oidc-settings.ts';
import { temporaryFolder } from '../support/folder.ts';

const BASE_URL = 'https://feedback.example.com';
const SET = { OIDC_ISSUER: 'https://id.example.com/realms/shop', OIDC_CLIENT_ID: 'afterword', OIDC_CLIENT_SECRET: 'secret' };

/** What is complained of; null where nothing is. */
function complaint(env: Record<string, string | undefined>, baseUrl: string | null = BASE_URL): string | null {
  try {
    oidcSettings(env, baseUrl);
    return null;
  } catch (error) {
    const { exitCode, message } = error as { exitCode: number; message: string };
    return `${exitCode} ${message}`;
  }
}

test('there is no provider where none is named', () => {
  expect(oidcSettings({}, BASE_URL)).toBeNull();
});

test('a provider is its issuer, what we are called there, and what the button says', () => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = SET;

  expect(oidcSettings(SET, BASE_URL)).toEqual({ issuer, clientId, clientSecret, name: 'Single sign-on' });
  expect(oidcSettings({ ...SET, OIDC_NAME: 'Shop ID' }, BASE_URL)).toMatchObject({ name: 'Shop ID' });
});

test('the secret may stand in a file', () => {
  const file = join(temporaryFolder(), 'secret');
  writeFileSync(file, 'from a file\n');

  expect(oidcSettings({ ...SET, OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: file }, BASE_URL)).toMatchObject({
    clientSecret: 'from a file',
  });
});

test.each(['http://localhost:8080', 'http://127.0.0.1:9000/realms/shop', 'http://[::1]:8080'])(
  '%s is on this machine and may do without https',
  (issuer) => {
    expect(complaint({ ...SET, OIDC_ISSUER: issuer })).toBeNull();
  },
);

test.each(['http://id.example.com', 'http://127.0.0.1.example.com', 'http://localhost.example.com', 'http://10.0.0.5'])(
  '%s must have https',
  (issuer) => {
    expect(complaint({ ...SET, OIDC_ISSUER: issuer })).toMatch(/^78 OIDC_ISSUER: must begin with https:/);
  },
);

test.each([
  [{ ...SET, OIDC_ISSUER: 'id.example.com' }, 'OIDC_ISSUER: must be an address that begins with https://'],
  [{ ...SET, OIDC_ISSUER: `${SET.OIDC_ISSUER}/.well-known/openid-configuration` }, 'OIDC_ISSUER: must be the issuer alone'],
  [{ ...SET, OIDC_ISSUER: undefined }, 'OIDC_ISSUER: must stand beside OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'],
  [{ OIDC_CLIENT_SECRET: 'secret' }, 'OIDC_ISSUER: must stand beside'],
  [{ ...SET, OIDC_CLIENT_ID: undefined }, 'OIDC_CLIENT_ID: must stand beside OIDC_ISSUER'],
  [{ ...SET, OIDC_CLIENT_SECRET: undefined }, 'OIDC_CLIENT_SECRET: must stand beside OIDC_ISSUER'],
  [{ ...SET, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET: must stand beside OIDC_ISSUER'],
  [{ ...SET, OIDC_NAME: '' }, 'OIDC_NAME'],
])('%j is refused by its name', (env, words) => {
  expect(complaint(env)).toContain(`78 ${words}`);
});

test('without BASE_URL the provider would not know where to send people back', () => {
  expect(complaint(SET, null)).toMatch(/^78 BASE_URL: must stand beside OIDC_ISSUER/);
});
