import { type CryptoKey, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { type HostileProvider, type Lies, openHostileProvider, signed } from '../../support/hostile-provider.ts';
import { ORIGIN, openSignOnWorld, refused, type SignOnWorld, START } from '../../support/sign-on.ts';

let provider: HostileProvider;
let world: SignOnWorld;
beforeEach(async () => {
  provider = await openHostileProvider();
  world = await openSignOnWorld({ oidc: provider.settings });
  await world.addUser('ana@example.com');
});

const claiming = (changed: Record<string, unknown>) => ({ token: (claims: JWTPayload, key: CryptoKey) => signed({ ...claims, ...changed }, key) });
const secret = () => new TextEncoder().encode(provider.settings.clientSecret);
const strangersKey = async () => (await generateKeyPair('ES256')).privateKey;

test('the double is believed while it does not lie', async () => {
  expect(await world.browser.follow(START)).toBe(`${ORIGIN}/`);
});

describe('a token is not believed', () => {
  test.each<[string, Lies]>([
    ['for another audience', claiming({ aud: 'another client' })],
    ['for several audiences without saying whose it is', claiming({ aud: ['afterword', 'another client'] })],
    ['of another issuer', claiming({ iss: 'https://elsewhere.example.com' })],
    ['for another sign-in', claiming({ nonce: 'another' })],
    ['for no sign-in in particular', claiming({ nonce: undefined })],
    ['that is too old', claiming({ exp: Math.floor(Date.now() / 1000) - 120 })],
    ['that never ends', claiming({ exp: undefined })],
    ['of nobody', claiming({ sub: undefined })],
    ['that nobody signed', { token: (claims) => new UnsecuredJWT(claims).encode() }],
    ['signed with the secret that is ours', { token: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret()) }],
    ['signed with a stranger’s key', { token: async (claims) => signed(claims, await strangersKey()) }],
    ['changed after it was signed', { token: async (claims, key) => changed(await signed(claims, key)) }],
    ['that is none', { token: () => 'a.b.c' }],
    ['that is not there', { token: () => undefined }],
  ])('%s', async (_, lies) => {
    provider.lie(lies);

    expect(await world.browser.follow(START)).toBe(refused('sso_failed'));
    expect(await world.whoIs(world.browser)).toBeNull();
    expect(world.rows()['credentials']).toEqual([]);
  });
});

/** The same signature under other claims. */
function changed(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), email: 'ben@example.com' };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

describe('an address is not believed', () => {
  test.each<[string, Lies]>([
    ['that is not said to be verified', claiming({ email_verified: undefined })],
    ['that is verified in a word and not as the standard says', claiming({ email_verified: 'true' })],
    ['that is none', claiming({ email: 'ana' })],
    ['that is not there', claiming({ email: undefined })],
  ])('%s', async (_, lies) => {
    provider.lie(lies);

    expect(await world.browser.follow(START)).toBe(refused('sso_unverified'));
  });

  test('of somebody else than the token is of', async () => {
    const userinfo = { sub: 'ben-1', email: 'ana@example.com', email_verified: true };
    provider.lie({ ...claiming({ email: undefined, email_verified: undefined }), userinfo });

    expect(await world.browser.follow(START)).toBe(refused('sso_failed'));
  });
});

describe('a way back is not believed', () => {
  test.each<[string, Lies['back']]>([
    ['that names another provider', { iss: 'https://elsewhere.example.com' }],
    ['that has another state', { state: 'another' }],
    ['that brings the tokens along', { id_token: 'a.b.c' }],
  ])('%s', async (_, back = {}) => {
    provider.lie({ back });

    expect(await world.browser.follow(START)).toBe(refused('sso_failed'));
  });
});

describe('what a proxy says for a provider that is down is not taken for its word:', () => {
  test.each([
    { status: 502, body: '<h1>Bad Gateway</h1>' },
    { status: 200, body: '<h1>Come back later</h1>' },
  ])('$status $body', async (answer) => {
    provider.lie({ answer });

    expect(await world.browser.follow(START)).toBe(refused('sso_unavailable'));
  });
});

test('a provider that calls itself otherwise than it was set up is none', async () => {
  provider.lie({ metadata: { issuer: 'https://elsewhere.example.com' } });

  expect(await world.browser.follow(START)).toBe(refused('sso_unavailable'));
});
