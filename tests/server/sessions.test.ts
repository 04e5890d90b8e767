import { Hono } from 'hono';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Env } from '../../server/context.ts';
import { createSessions } from '../../server/sessions.ts';
import { setUpLink } from '../../server/set-up.ts';
import { signIn, visit } from '../support/people.ts';
import { openWorld, SECRET_KEY, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const HOUR = 3_600_000;
const rows = () => world.rows()['sessions'] as { token_hash: string; updated_at: number }[];
const owner = async () => {
  const [user] = await world.store.users();
  if (!user) throw new Error('There is nobody.');
  return user.id;
};
const statusFor = async (cookie: string) => (await world.app.request('/api/v1/session', { headers: { cookie } })).status;

test('the cookie is out of reach of scripts and of other sites, and its name says so where there is https', async () => {
  const cookieAt = async (baseUrl: string | null) => {
    const there = await openWorld({ baseUrl });
    const link = await setUpLink(there.store, '');
    const body = JSON.stringify({ token: link?.split('#')[1] });
    const answer = await there.app.request('/api/v1/setup', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await there.close();
    return answer.headers.get('set-cookie');
  };

  expect(await cookieAt('https://feedback.example.com')).toMatch(
    /^__Host-afterword=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(await cookieAt(null)).toMatch(/^afterword=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('nothing that is in the cookie is in the database', async () => {
  const { token_hash: kept } = rows()[0] ?? { token_hash: '' };

  expect(kept).toMatch(/^[\w-]{43}$/);
  expect(world.cookie).not.toContain(kept);
  expect(JSON.stringify(world.rows())).not.toContain(world.cookie.split('=')[1]);
});

test('who signs in again gets another session, and the one before is over', async () => {
  const before = world.cookie;
  const visitor = visit(world, before);
  const link = await setUpLink(world.store, '');

  await visitor.send('POST', '/setup', { token: link?.split('#')[1] });

  expect(visitor.cookie()).not.toBe(before);
  expect([await statusFor(before), await statusFor(visitor.cookie()), rows().length]).toEqual([401, 200, 1]);
});

test('a cookie that somebody planted is not what the victim is signed in by', async () => {
  const attacker = await signIn(world, await owner());
  const victim = visit(world, attacker.cookie());
  const link = await setUpLink(world.store, '');

  await victim.send('POST', '/setup', { token: link?.split('#')[1] });

  expect(await statusFor(attacker.cookie())).toBe(401);
  expect(await statusFor(victim.cookie())).toBe(200);
});

test('a cookie whose row is gone is nobody, and so is one that another secret sealed', async () => {
  await world.store.endSessions(await owner(), 'command');
  expect(await statusFor(world.cookie)).toBe(401);

  const other = await openWorld({ store: world.store, secretKey: `${SECRET_KEY}, but another` });
  onTestFinished(() => other.close());
  const visitor = await signIn(world, await owner());
  expect((await other.app.request('/api/v1/session', { headers: { cookie: visitor.cookie() } })).status).toBe(401);
});

test('twelve idle hours end a session, and somebody who reads stays', async () => {
  const reader = await signIn(world, await owner());
  for (let hours = 0; hours < 24; hours += 6) {
    world.clock.now += 6 * HOUR;
    expect((await reader.send('GET', '/session')).status).toBe(200);
  }

  world.clock.now += 12 * HOUR;

  expect((await reader.send('GET', '/session')).status).toBe(401);
});

test('that somebody is here is written down once a minute, and no oftener', async () => {
  const seen = () => rows().map(({ updated_at: at }) => at - world.clock.now);
  const read = () => world.app.request('/api/v1/leaderboard', { headers: { cookie: world.cookie } });

  world.clock.now += 59_999;
  await read();
  expect(seen()).toEqual([-59_999]);
  world.clock.now += 1;
  await read();
  expect(seen()).toEqual([0]);
});

test('an open board with nobody in front of it is idle', async () => {
  const sessions = createSessions({ store: world.store, secretKey: SECRET_KEY, baseUrl: null, now: () => world.clock.now });
  const seen: boolean[] = [];
  const open = new Hono<Env>().get('/', async (c) => {
    for (let hours = 0; hours <= 12; hours += 6, world.clock.now += 6 * HOUR) seen.push((await sessions.of(c)) !== null);
    return c.body(null);
  });

  await open.request('/', { headers: { cookie: world.cookie } });

  expect(seen).toEqual([true, true, false]);
});

test('whoever signs out is signed out here, and elsewhere if they like', async () => {
  const [here, there] = [await signIn(world, await owner()), await signIn(world, await owner())];

  const response = await here.send('DELETE', '/session');
  expect([response.status, response.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('afterword=; Max-Age=0;')]);
  expect([await statusFor(there.cookie()), await statusFor(world.cookie)]).toEqual([200, 200]);

  expect((await there.send('DELETE', '/sessions')).status).toBe(204);
  expect(await statusFor(world.cookie)).toBe(401);
});

test('a stranger gets no cookie, writes nothing, and says nothing in our console', async () => {
  const complaint = vi.spyOn(console, 'error');
  const before = world.rows();

  for (const cookie of ['', 'afterword=x', `${world.cookie}x`, 'afterword=a.b.c.d.e', '__Host-afterword=x'])
    expect((await world.app.request('/api/v1/session', { headers: { cookie } })).headers.get('set-cookie')).toBeNull();

  expect(world.rows()).toEqual(before);
  expect(complaint).not.toHaveBeenCalled();
  complaint.mockRestore();
});
