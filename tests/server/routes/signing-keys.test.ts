import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ask, holderOf } from '../../support/keys.ts';
import { claimsOf, hmacToken } from '../../support/tokens.ts';
import { answer, NOON, openWorld, type World } from '../../support/world.ts';

let world: World;
let ask: Ask;
beforeEach(async () => {
  world = await openWorld();
  ({ ask } = await holderOf(world, ['admin']));
});
afterEach(() => world.close());

const heard = async (response: Response) => ({ status: response.status, ...(response.status === 204 ? {} : await response.json()) });
const make = async (changed: object = {}) => heard(await ask('POST', 'signing-keys', { name: 'Help desk', algorithm: 'HS256', ...changed }));
const pair = generateKeyPairSync('ed25519');
const pem = (key = pair.publicKey) => key.export({ type: 'spki', format: 'pem' }).toString();

test('a signing key tells its secret once, and the secret signs', async () => {
  const { status, secret, id, ...shown } = await make();

  expect(status).toBe(201);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(shown).toEqual({ name: 'Help desk', algorithm: 'HS256', created_at: '2026-11-21T11:00:00.000Z', revoked_at: null });
  expect(await heard(await ask('GET', 'signing-keys'))).toEqual({ status: 200, data: [{ id, ...shown }] });
  expect(JSON.stringify(world.rows())).not.toContain(secret);
  const token = hmacToken({ alg: 'HS256', kid: id }, claimsOf(world.site, NOON), secret);
  expect((await world.send('POST', '/api/v1/responses', { ...answer(world.site, 1), token })).status).toBe(201);
});

test('a third signing key has to wait until one is revoked', async () => {
  const { id } = await make();
  await make({ name: 'Next' });

  expect(await make()).toMatchObject({ status: 409, code: 'too_many_keys' });
  expect((await ask('DELETE', `signing-keys/${id}`)).status).toBe(204);
  expect(await heard(await ask('DELETE', `signing-keys/${id}`))).toMatchObject({ status: 404, code: 'not_found' });
  expect(await make()).toMatchObject({ status: 201 });
});

test.each([
  ['as PEM', () => pem()],
  ['as JWK', () => JSON.stringify(pair.publicKey.export({ format: 'jwk' }))],
  ['as JWK with more in it', () => JSON.stringify({ ...pair.publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'theirs', alg: 'EdDSA' })],
])('a public key is taken %s, and nothing secret is told', async (_form, public_key) => {
  const made = await make({ algorithm: 'EdDSA', public_key: public_key() });

  expect(made).toMatchObject({ status: 201, algorithm: 'EdDSA' });
  expect(made).not.toHaveProperty('secret');
  const { x } = pair.publicKey.export({ format: 'jwk' });
  expect(await world.store.activeSigningKey(world.site.id, made.id)).toMatchObject({ publicKey: { kty: 'OKP', crv: 'Ed25519', x } });
});

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['a word', 'key'],
  ['the private half as PEM', pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ['the private half as JWK', JSON.stringify(pair.privateKey.export({ format: 'jwk' }))],
  ['one of another curve', pem(ec.publicKey)],
  ['one to agree on keys with', pem(generateKeyPairSync('x25519').publicKey)],
  ['one of RSA', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
  ['a secret as JWK', '{"kty":"oct","k":"AAAA"}'],
  ['one that is too short', '{"kty":"OKP","crv":"Ed25519","x":"AAAA"}'],
  ['JSON that is no key', '{"x":[1]}'],
  ['4,097 characters', 'A'.repeat(4097)],
])('a public key is refused that is %s', async (_title, public_key) => {
  const refused = await make({ algorithm: 'EdDSA', public_key });
  expect(refused).toMatchObject({ status: 422, code: 'validation_failed', errors: [{ pointer: '/public_key' }] });
  expect(await world.store.signingKeys(world.site.id)).toEqual([]);
});

test.each([
  ['an algorithm that there is not', { algorithm: 'none' }, '/algorithm'],
  ['a public key beside a shared secret', { public_key: pem() }, '/public_key'],
  ['a secret of their own', { secret: 'x'.repeat(43) }, ''],
])('a signing key with %s is not made', async (_title, changed, pointer) => {
  expect(await make(changed)).toMatchObject({ status: 422, errors: [{ pointer }] });
});
