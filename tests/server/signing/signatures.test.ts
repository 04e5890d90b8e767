import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../../db/site-store.ts';
import { claimsOf, hmacToken, pairedKey, part, sharedKey, unsigned } from '../../support/tokens.ts';
import { answer, NOON, openWorld, type World } from '../../support/world.ts';

let world: World;
let shared: Awaited<ReturnType<typeof sharedKey>>;
let paired: Awaited<ReturnType<typeof pairedKey>>;
let other: { readonly site: Site; readonly key: Awaited<ReturnType<typeof sharedKey>> };
let revoked: Awaited<ReturnType<typeof sharedKey>>;
beforeAll(async () => {
  world = await openWorld();
  revoked = await sharedKey(world.store, world.site);
  await world.store.revokeSigningKey(world.site.id, revoked.id, 'command');
  shared = await sharedKey(world.store, world.site);
  paired = await pairedKey(world.store, world.site);
  const site = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
  other = { site, key: await sharedKey(world.store, site) };
});
afterAll(() => world.close());

const SECOND = Math.floor(NOON / 1000);
const DAY = 86_400;
const header = (changed: object = {}) => ({ alg: 'HS256', typ: 'JWT', kid: shared.id, ...changed });
const claims = (changed: Readonly<Record<string, unknown>> = {}) => claimsOf(world.site, NOON, changed);
const signed = (changed: Readonly<Record<string, unknown>> = {}, head: object = {}) => hmacToken(header(head), claims(changed), shared.secret);
const text = (json: string) => hmacToken(header(), json, shared.secret);
const withParts = (change: (parts: string[]) => string[]) => change(signed().split('.')).join('.');
const send = (token: unknown, number = 1, changed: object = {}) =>
  world.send('POST', '/api/v1/responses', { ...answer(world.site, number), ...changed, token });

/** Who would like to be believed, and why nobody should. */
const confusions: [title: string, token: () => string, code?: string, pointer?: string][] = [
  ['no token but a word', () => 'abc'],
  ['a secret API key', () => `aw_sk_${'a'.repeat(43)}`],
  ['two parts', () => unsigned(header(), claims())],
  ['four parts', () => `${signed()}.${part('x')}`],
  ['five parts, as an encrypted token has', () => `${signed()}..${part('x')}`],
  ['an empty signature', () => `${unsigned(header(), claims())}.`],
  ['no algorithm by name', () => `${unsigned({ alg: 'none', kid: shared.id }, claims())}.`],
  ['no algorithm by name, with a signature', () => hmacToken(header({ alg: 'none' }), claims(), shared.secret)],
  ['no algorithm in other letters', () => hmacToken(header({ alg: 'nOnE' }), claims(), shared.secret)],
  ['no algorithm at all', () => hmacToken({ kid: shared.id }, claims(), shared.secret)],
  ['an algorithm in small letters', () => hmacToken(header({ alg: 'hs256' }), claims(), shared.secret)],
  ['a list of algorithms', () => hmacToken(header({ alg: ['HS256'] }), claims(), shared.secret)],
  ['a longer hash', () => hmacToken(header({ alg: 'HS512' }), claims(), shared.secret, 'sha512')],
  ['the public key as the secret', () => hmacToken(header({ kid: paired.id }), claims(), paired.x)],
  ['the bytes of the public key as the secret', () => hmacToken(header({ kid: paired.id }), claims(), Buffer.from(paired.x, 'base64url'))],
  ['the public key as a PEM as the secret', () => hmacToken(header({ kid: paired.id }), claims(), pem())],
  ['the public key as the secret, called EdDSA', () => hmacToken(header({ kid: paired.id, alg: 'EdDSA' }), claims(), paired.x)],
  ['an HMAC called EdDSA', () => hmacToken(header({ alg: 'EdDSA' }), claims(), shared.secret)],
  ['a pair of keys called HS256', () => paired.token(header({ kid: paired.id }), claims())],
  ['an empty secret', () => hmacToken(header(), claims(), '')],
  ['the bytes of the secret where its text is the key', () => hmacToken(header(), claims(), Buffer.from(shared.secret, 'base64url'))],
  ['the secret of another key', () => hmacToken(header(), claims(), revoked.secret)],
  ['the key of another site', () => hmacToken(header({ kid: other.key.id }), claims(), other.key.secret)],
  ['the key of another site for that site', () => hmacToken(header({ kid: other.key.id }), claimsOf(other.site, NOON), other.key.secret)],
  ['the secret of another site under a key of this one', () => hmacToken(header(), claims(), other.key.secret)],
  ['a key that was revoked', () => hmacToken(header({ kid: revoked.id }), claims(), revoked.secret)],
  ['no key', () => hmacToken({ alg: 'HS256', typ: 'JWT' }, claims(), shared.secret)],
  ['an empty key', () => signed({}, { kid: '' })],
  ['a key that is a number', () => signed({}, { kid: 1 })],
  ['a list of keys', () => signed({}, { kid: [shared.id] })],
  ['a key that is a path', () => hmacToken(header({ kid: '../../../../dev/null' }), claims(), '')],
  ['a key with SQL', () => hmacToken(header({ kid: `x' union select '${shared.id}' --` }), claims(), shared.secret)],
  ['a key that is a pattern', () => signed({}, { kid: '%' })],
  ['a key with a blank after it', () => signed({}, { kid: `${shared.id} ` })],
  ['a key in capitals', () => signed({}, { kid: shared.id.toUpperCase() })],
  ['a key that it brings along', () => paired.token({ alg: 'EdDSA', jwk: paired.publicKey.export({ format: 'jwk' }), kid: paired.id }, claims())],
  ['the address of a key', () => signed({}, { jku: 'https://keys.attacker.example/' })],
  ['the address of a certificate', () => signed({}, { x5u: 'https://keys.attacker.example/' })],
  ['a certificate', () => signed({}, { x5c: ['MIIB'] })],
  ['an extension that must be understood', () => signed({}, { crit: ['exp'] })],
  ['a payload that is not encoded', () => signed({}, { crit: ['b64'], b64: false })],
  ['a token in a token', () => hmacToken(header({ cty: 'JWT' }), signed(), shared.secret)],
  ['a token as claims', () => text(signed())],
  ['a compressed payload', () => signed({}, { zip: 'DEF' })],
  ['another type of token', () => signed({}, { typ: 'at+jwt' })],
  ['a header that is a list', () => hmacToken([header()], claims(), shared.secret)],
  ['a header that is no JSON', () => hmacToken('{', claims(), shared.secret)],
  ['two algorithms in one header', () => hmacToken(`{"alg":"HS256","kid":"${shared.id}","alg":"none"}`, claims(), shared.secret)],
  ['a prototype in the header', () => hmacToken(`{"alg":"HS256","__proto__":{"kid":"${shared.id}"}}`, claims(), shared.secret)],
  ['claims that are no JSON', () => text('{')],
  ['claims that are a list', () => text('[]')],
  ['claims that are null', () => text('null')],
  ['claims that are not UTF-8', () => hmacToken(header(), Buffer.from('7b22fffe227d', 'hex'), shared.secret)],
  ['one changed byte of the signature', () => withParts(([a = '', b = '', c = '']) => [a, b, `${c[0] === 'A' ? 'B' : 'A'}${c.slice(1)}`])],
  ['half a signature', () => withParts(([a = '', b = '', c = '']) => [a, b, c.slice(0, 20)])],
  ['another agent under the old signature', () => withParts(([a = '', , c = '']) => [a, part(claims({ agent: 'ben' })), c])],
  ['padding', () => `${signed()}=`],
  ['a blank after it', () => `${signed()} `],
  ['a line end after it', () => `${signed()}\n`],
  ['a blank within it', () => withParts(([a = '', b = '', c = '']) => [a, `${b.slice(0, 8)} ${b.slice(8)}`, c])],
  ['“Bearer” before it', () => `Bearer ${signed()}`],
  ['the plain alphabet of base64', () => withParts((parts) => parts.map((one) => `${one}+/`))],
  ['unused bits that are set', () => withParts(([a = '', b = '', c = '']) => [a, b, c.slice(0, -1) + nextLetter(c.slice(-1))])],
  ['more than 2,048 characters', () => several(...Array.from({ length: 14 }, (_, i) => `${i}`.padEnd(100, 'a')))],
  ['no audience', () => signed({ aud: undefined }), 'token_invalid', '/token/aud'],
  ['the audience of another site', () => signed({ aud: other.site.key }), 'token_invalid', '/token/aud'],
  ['a list of audiences', () => signed({ aud: [other.site.key, world.site.key] }), 'token_invalid', '/token/aud'],
  ['a list of one audience', () => signed({ aud: [world.site.key] }), 'token_invalid', '/token/aud'],
  ['the id of the site as the audience', () => signed({ aud: world.site.id }), 'token_invalid', '/token/aud'],
  ['no purpose', () => signed({ use: undefined }), 'token_invalid', '/token/use'],
  ['another purpose', () => signed({ use: 'session' }), 'token_invalid', '/token/use'],
  ['no interaction', () => signed({ sub: undefined }), 'token_invalid', '/token/sub'],
  ['an empty interaction', () => signed({ sub: '' }), 'token_invalid', '/token/sub'],
  ['an interaction that is a number', () => signed({ sub: 4711 }), 'token_invalid', '/token/sub'],
  ['an interaction that nobody can see', () => signed({ sub: '\u200b' }), 'token_invalid', '/token/sub'],
  ['half a surrogate pair', () => text(`${JSON.stringify(claims()).slice(0, -1)},"team":"\\ud800"}`), 'token_invalid', '/token/team'],
  ['an agent with a line break', () => signed({ agent: 'ana\nben' }), 'token_invalid', '/token/agent'],
  ['an agent and agents', () => signed({ agents: [{ id: 'ben' }] }), 'token_invalid', '/token'],
  ['the same agent twice', () => several('ben', 'cho', 'ben'), 'token_invalid', '/token/agents'],
  ['no agents in a list', () => several(), 'token_invalid', '/token/agents'],
  ['21 agents', () => several(...Array.from({ length: 21 }, (_, i) => `a${i}`)), 'token_invalid', '/token/agents'],
  ['a claim that is misspelt', () => signed({ agentName: 'Ana' }), 'token_invalid', '/token'],
  ['a claim __proto__', () => text(`${JSON.stringify(claims()).slice(0, -1)},"__proto__":{"use":"rate"}}`), 'token_invalid', '/token'],
  ['no end', () => signed({ exp: undefined }), 'token_invalid', '/token/exp'],
  ['an end that is a text', () => signed({ exp: String(SECOND + 60) }), 'token_invalid', '/token/exp'],
  ['an end with a fraction', () => signed({ exp: SECOND + 60.5 }), 'token_invalid', '/token/exp'],
  ['an end that is null', () => signed({ exp: null }), 'token_invalid', '/token/exp'],
  ['an end in milliseconds', () => signed({ exp: NOON + 60_000 }), 'token_invalid', '/token/exp'],
  ['an end that is endless', () => text(`${JSON.stringify(claims({ exp: undefined })).slice(0, -1)},"exp":1e400}`), 'token_invalid', '/token/exp'],
  ['an end 91 days away', () => signed({ exp: SECOND + 91 * DAY }), 'token_invalid', '/token/exp'],
  ['a life of 91 days that is nearly over', () => signed({ iat: SECOND - 90 * DAY, exp: SECOND + DAY }), 'token_invalid', '/token/exp'],
  ['a start that is a text', () => signed({ iat: 'now' }), 'token_invalid', '/token/iat'],
  ['a start in six minutes', () => signed({ iat: SECOND + 360 }), 'token_invalid', '/token/iat'],
  ['a moment before which it does not hold', () => signed({ nbf: SECOND + 360 }), 'token_invalid', '/token/nbf'],
  ['an end long ago', () => signed({ iat: SECOND - 7200, exp: SECOND - 3600 }), 'token_expired'],
  ['an end five minutes ago', () => signed({ exp: SECOND - 300 }), 'token_expired'],
  ['an end before 1970', () => signed({ exp: -1 }), 'token_expired'],
  ['an end long ago under a wrong signature', () => hmacToken(header(), claims({ exp: 1 }), 'a guess'), 'token_invalid'],
];

const pem = () => paired.publicKey.export({ type: 'spki', format: 'pem' });
const several = (...ids: string[]) => signed({ agent: undefined, agent_name: undefined, agents: ids.map((id) => ({ id })) });
/** The last of 43 letters carries two bits that mean nothing. */
const nextLetter = (letter: string) => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return letters[letters.indexOf(letter) + 1] ?? 'A';
};

describe('a token with', () => {
  test.each(confusions)('%s is refused, leaves no trace and is not taken as none', async (_title, token, code, pointer) => {
    const before = world.rows();
    const sent = token();

    const response = await send(sent);
    const body = await response.text();
    const problem = JSON.parse(body);

    expect({ status: response.status, code: problem.code, pointer: problem.errors?.[0].pointer }).toEqual({
      status: 401,
      code: code ?? 'token_invalid',
      pointer,
    });
    for (const one of String(sent)
      .split('.')
      .filter((part) => part.length > 8))
      expect(body).not.toContain(one);
    expect(world.rows()).toEqual(before);
  });

  test.each([
    ['a number', 5],
    ['null', null],
    ['an object', { token: 1 }],
  ])('%s in place of text is no message', async (_title, token) => {
    expect([(await send(token)).status, world.rows()['responses']]).toEqual([422, []]);
  });
});
