import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { ANA, openProvider, type RunningProvider } from '../../support/provider.ts';
import { altered, CALLBACK, ORIGIN, openSignOnWorld, refused, type SignOnWorld, START, wayBack } from '../../support/sign-on.ts';
import { NOON } from '../../support/world.ts';

const MINUTE = 60_000;

let log: string[];
let provider: RunningProvider;
let world: SignOnWorld;
beforeEach(async () => {
  log = [];
  const kept = new Writable({ write: (line, _, done) => done(void log.push(String(line))) });
  provider = await openProvider(CALLBACK);
  provider.be(ANA);
  world = await openSignOnWorld({ oidc: provider.settings, log: pino({ level: 'trace' }, kept) });
});

const accounts = () => world.rows()['credentials'] as { user_id: string; provider_id: string; account_id: string }[];

describe('who is let in', () => {
  test('whoever has the verified address of somebody here, and they are where they wanted to go', async () => {
    const ana = await world.addUser('ana@example.com');

    expect(await world.browser.follow(`${START}?next=/leaderboard/%3Fperiod=7d`)).toBe(`${ORIGIN}/leaderboard/?period=7d`);

    expect(await world.whoIs(world.browser)).toBe(ana);
    expect(accounts()).toEqual([
      expect.objectContaining({ user_id: ana, provider_id: provider.settings.issuer, account_id: ANA.sub, password: null }),
    ]);
    expect(world.rows()['audit_entries']).toContainEqual(
      expect.objectContaining({ actor: `user ${ana}`, action: 'user.link', subject: ana, details: '{}' }),
    );
  });

  test('by their account from then on, whatever their address has become', async () => {
    const ana = await world.addUser('ana@example.com');
    await world.browser.follow(START);

    provider.be({ ...ANA, email: 'ana.ruiz@example.com' });
    const later = world.another();

    expect(await later.follow(START)).toBe(`${ORIGIN}/`);
    expect(await world.whoIs(later)).toBe(ana);
    expect(accounts()).toHaveLength(1);
  });

  test('whoever was invited, to every site that invited them', async () => {
    const { store, site } = world;
    const other = await store.createSite({ name: 'Other', timeZone: 'UTC' });
    const invitation = { email: 'ana@example.com', name: 'Ana Ruiz', teams: ['returns'], agent: null, expiresAt: NOON + MINUTE };
    await store.invite(site.id, { ...invitation, role: 'lead', tokenHash: 'a'.repeat(43) }, 'command');
    await store.invite(other.id, { ...invitation, role: 'admin', tokenHash: 'b'.repeat(43) }, 'command');

    expect(await world.browser.follow(START)).toBe(`${ORIGIN}/`);

    const ana = await store.userOfEmail('ana@example.com');
    expect(ana).toMatchObject({ name: 'Ana Ruiz', isOwner: false, hasPassword: false, id: await world.whoIs(world.browser) });
    const grants = (await store.memberships(ana?.id as never)).map(({ site, role, teams }) => [site, [role, ...teams]]);
    expect(Object.fromEntries(grants)).toEqual({ [site.id]: ['lead', 'returns'], [other.id]: ['admin', 'returns'] });
    expect(world.rows()['invitations']).toEqual([]);
  });
});

describe('who is not', () => {
  const expectNobody = async (error: string) => {
    expect(await world.browser.follow(`${START}?next=/people`)).toBe(refused(error, '/people'));
    expect(await world.whoIs(world.browser)).toBeNull();
  };

  test('a stranger, and none is made a user', async () => {
    await world.addUser('ben@example.com');
    const before = world.rows();

    await expectNobody('sso_nobody');

    expect(world.rows()).toEqual(before);
  });

  test('whoever was invited too long ago', async () => {
    const invitation = { email: 'ana@example.com', name: 'Ana', role: 'admin', teams: [], agent: null, expiresAt: NOON } as const;
    await world.store.invite(world.site.id, { ...invitation, tokenHash: 'a'.repeat(43) }, 'command');

    await expectNobody('sso_nobody');
  });

  test('whoever has an address that the provider does not vouch for', async () => {
    await world.addUser('ana@example.com');
    provider.be({ ...ANA, email_verified: false });

    await expectNobody('sso_unverified');

    expect(accounts()).toEqual([]);
  });

  test('somebody disabled, neither the first time nor later, nor by another address', async () => {
    const ana = await world.addUser('ana@example.com');
    await world.addUser('cho@example.com');
    await world.store.disableUser(ana as never, 'command');
    await expectNobody('sso_nobody');
    await world.store.enableUser(ana as never, 'command');
    await world.another().follow(START);
    await world.store.disableUser(ana as never, 'command');

    await expectNobody('sso_nobody');
    provider.be({ ...ANA, email: 'cho@example.com' });
    await expectNobody('sso_nobody');
  });

  test('whoever was given the address of somebody who has an account of their own', async () => {
    const ana = await world.addUser('ana@example.com');
    await world.another().follow(START);
    provider.be({ ...ANA, sub: 'another-ana' });

    await expectNobody('sso_nobody');

    expect(accounts().map(({ user_id, account_id }) => [user_id, account_id])).toEqual([[ana, ANA.sub]]);
  });
});

describe('a provider that is down', () => {
  test('is said to be, and found again when it comes back', async () => {
    const ana = await world.addUser('ana@example.com');
    await provider.close();

    expect(await world.browser.follow(START)).toBe(refused('sso_unavailable'));
    expect(log.join('')).toContain('ECONNREFUSED');

    const again = await openProvider(CALLBACK, { port: provider.port });
    again.be(ANA);
    expect(await world.browser.follow(START)).toBe(`${ORIGIN}/`);
    expect(await world.whoIs(world.browser)).toBe(ana);
  });

  test('on the way back, too', async () => {
    await world.addUser('ana@example.com');
    const back = await wayBack(world);
    await provider.close();

    expect((await world.browser.visit(back.href)).location).toBe(refused('sso_unavailable'));
  });
});

test('the way there is written down nowhere but in a cookie that only this server can read', async () => {
  const before = world.rows();

  const { response, location } = await world.browser.visit(`${START}?next=/people`);

  const cookie = response.headers.getSetCookie().join();
  expect(cookie).toMatch(/^__Host-afterword-sso=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  const asked = new URL(location).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    scope: 'openid email',
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: CALLBACK,
  });
  for (const secret of [asked.get('state'), asked.get('nonce'), 'people']) expect(cookie).not.toContain(secret);
  expect(world.rows()).toEqual(before);
});

test('a server without https does without the name and the mark that only https may give', async () => {
  const plain = await openSignOnWorld({ oidc: provider.settings, baseUrl: 'http://127.0.0.1:8787' });

  const response = await plain.app.request('http://127.0.0.1:8787/api/v1/sso/start');

  expect(response.headers.get('set-cookie')).toMatch(/^afterword-sso=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('the cookie is gone when the way is over', async () => {
  await world.addUser('ana@example.com');
  await world.browser.follow(START);

  expect([...world.browser.cookies(ORIGIN).keys()]).toEqual(['__Host-afterword']);
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  ' /people',
  `/${'x'.repeat(2000)}`,
  '',
])('nobody is sent to %j', async (next) => {
  await world.addUser('ana@example.com');

  expect(await world.browser.follow(`${START}?${new URLSearchParams({ next })}`)).toBe(`${ORIGIN}/`);
});

test('the log has no code, no token, no secret and no address of anybody', async () => {
  await world.addUser('ana@example.com');
  const back = await wayBack(world);
  await world.browser.visit(altered(back, { code: 'made-up' }));
  const good = await wayBack(world);
  await world.browser.visit(good.href);

  const written = log.join('');
  expect(written).toContain('"refusal":"sso_failed","reason":"ResponseBodyError, OAUTH_RESPONSE_BODY_ERROR, invalid_grant"');
  for (const address of [back, good]) for (const value of address.searchParams.values()) expect(written).not.toContain(value);
  for (const secret of ['made-up', provider.settings.clientSecret, ANA.email, ANA.sub, 'eyJ']) expect(written).not.toContain(secret);
});

test('where no provider is set up, there is no way there and none back', async () => {
  const without = await openSignOnWorld({ oidc: null });

  for (const address of [START, CALLBACK]) expect((await without.app.request(address)).status).toBe(404);
});
