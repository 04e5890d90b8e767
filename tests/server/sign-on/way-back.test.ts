import { beforeEach, expect, test } from 'vitest';
import { ANA, openProvider, type RunningProvider } from '../../support/provider.ts';
import { altered, CALLBACK, ORIGIN, openSignOnWorld, refused, type SignOnWorld, START, wayBack } from '../../support/sign-on.ts';

let provider: RunningProvider;
let world: SignOnWorld;
beforeEach(async () => {
  provider = await openProvider(CALLBACK);
  provider.be(ANA);
  world = await openSignOnWorld({ oidc: provider.settings });
  await world.addUser('ana@example.com');
});

test.each<[string, Record<string, string | undefined>]>([
  ['with another state', { state: 'another' }],
  ['without a state', { state: undefined }],
  ['without a code', { code: undefined }],
  ['with a code of its own making', { code: 'made-up' }],
  ['from another provider', { iss: 'https://elsewhere.example.com' }],
  ['without saying from which provider, where it says that it does', { iss: undefined }],
  ['as an error', { error: 'access_denied', code: undefined }],
  ['with a token in it', { id_token: 'eyJhbGciOiJub25lIn0.e30.' }],
])('nobody gets in %s', async (_, changed) => {
  const { location } = await world.browser.visit(altered(await wayBack(world), changed));

  expect(location).toBe(refused('sso_failed'));
  expect(await world.whoIs(world.browser)).toBeNull();
});

test('nobody gets in twice with the same code', async () => {
  const back = await wayBack(world);
  const cookies = new Map(world.browser.cookies(ORIGIN));
  expect((await world.browser.visit(back.href)).location).toBe(`${ORIGIN}/`);

  const thief = world.another();
  for (const [name, value] of cookies) thief.cookies(ORIGIN).set(name, value);

  expect((await thief.visit(back.href)).location).toBe(refused('sso_failed'));
  expect(await world.whoIs(thief)).toBeNull();
});

test('nobody gets in by a browser that did not begin, nor in one that began something else', async () => {
  const back = await wayBack(world);
  const victim = world.another();
  expect((await victim.visit(back.href)).location).toBe(refused('sso_failed'));

  await victim.visit(START);

  expect((await victim.visit(back.href)).location).toBe(refused('sso_failed'));
  expect(await world.whoIs(victim)).toBeNull();
});

test('nobody gets in with a cookie that was changed, or made with another key', async () => {
  const back = await wayBack(world);
  const [[name, sealed] = ['', '']] = world.browser.cookies(ORIGIN);
  const elsewhere = await openSignOnWorld({ oidc: provider.settings, secretKey: 'the secret of another installation' });
  const foreign = await wayBack(elsewhere);
  const [foreignSealed = ''] = elsewhere.browser.cookies(ORIGIN).values();

  world.browser.cookies(ORIGIN).set(name, foreignSealed);
  expect((await world.browser.visit(foreign.href)).location).toBe(refused('sso_failed'));
  world.browser.cookies(ORIGIN).set(name, withOtherLetter(sealed));
  expect((await world.browser.visit(back.href)).location).toBe(refused('sso_failed'));
});

/** Another first letter of what is encrypted, which is the last part but one. */
const withOtherLetter = (sealed: string) => sealed.replace(/\.(.)(?=[^.]*\.[^.]*$)/, (_, letter) => `.${letter === 'A' ? 'B' : 'A'}`);

test('nobody gets in after ten minutes', async () => {
  const back = await wayBack(world);
  world.clock.now += 10 * 60_000;

  expect((await world.browser.visit(back.href)).location).toBe(refused('sso_failed'));
});

test.each(['nonce', 'code_challenge'])('nobody gets in with another %s', async (name) => {
  const { location } = await world.browser.visit(START);

  expect(await world.browser.follow(altered(new URL(location), { [name]: 'A'.repeat(43) }))).toBe(refused('sso_failed'));
  expect(await world.whoIs(world.browser)).toBeNull();
});
