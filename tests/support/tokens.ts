import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { SigningKey } from '../../db/key-store.ts';
import type { Site } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import { signingSecret } from '../../server/signing/signing-secret.ts';
import { SECRET_KEY } from './world.ts';

// By hand and not with the library that reads them: it would refuse to make most of what an attacker makes.

/** A part of a token: text and bytes as they are, anything else as JSON. */
export const part = (value: unknown): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))).toString('base64url');

/** Header and claims, joined as they are signed. */
export const unsigned = (header: unknown, claims: unknown): string => `${part(header)}.${part(claims)}`;

/** A token whose last part is the HMAC of the others. */
export function hmacToken(header: unknown, claims: unknown, secret: string | Buffer, hash = 'sha256'): string {
  const text = unsigned(header, claims);
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}

/** A site's key of HS256, with its secret. */
export async function sharedKey(store: Store, site: Site): Promise<SigningKey & { readonly secret: string }> {
  const key = await store.createSigningKey(site.id, { name: 'Help desk', algorithm: 'HS256', publicKey: null }, 'command');
  if (key === 'too_many_keys') throw new Error(key);
  return { ...key, secret: signingSecret(SECRET_KEY, site.id, key.id) };
}

/** A site's key of EdDSA, with how its other half signs. */
export async function pairedKey(store: Store, site: Site) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { kty = '', crv = '', x = '' } = publicKey.export({ format: 'jwk' }) as { kty?: string; crv?: string; x?: string };
  const key = await store.createSigningKey(site.id, { name: 'Pair', algorithm: 'EdDSA', publicKey: { kty, crv, x } }, 'command');
  if (key === 'too_many_keys') throw new Error(key);
  const token = (header: unknown, claims: unknown) => {
    const text = unsigned(header, claims);
    return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
  };
  return { ...key, x, publicKey, privateKey, token };
}

/** What a help desk signs for, from a moment (ms) on: a chat with Ana, to be changed in what a test is about. */
export const claimsOf = (site: Site, at: number, changed: Readonly<Record<string, unknown>> = {}) => ({
  aud: site.key,
  use: 'rate',
  sub: 'chat-1',
  agent: 'ana',
  agent_name: 'Ana',
  channel: 'chat',
  iat: Math.floor(at / 1000),
  exp: Math.floor(at / 1000) + 3600,
  ...changed,
});
