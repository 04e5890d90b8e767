import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MadeShare, ShareList } from '../../../contract/shares.ts';
import { openShare } from '../../support/roles.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const share = async (name = 'Hall') => MadeShare.parse(await (await world.send('POST', '/api/v1/shares', { name }, { isStaff: true })).json());
const listed = async () => ShareList.parse(await (await world.send('GET', '/api/v1/shares', undefined, { isStaff: true })).json()).data;
const revoke = (id: string) => world.send('DELETE', `/api/v1/shares/${id}`, undefined, { isStaff: true });
const tokenOf = ({ url }: MadeShare) => new URL(url).hash.slice(1);
const begin = (token: string) => world.send('POST', '/api/v1/wall-sessions', { token });

/** What a browser sends back of the cookie that it was given. */
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const asWall = async (path: string, cookie: string) => world.send('GET', path, undefined, { headers: { cookie } });

describe('a share', () => {
  test('is told its link once and kept without it', async () => {
    const made = await share();

    expect(made.url).toMatch(/^http:\/\/localhost\/wall#aw_sh_[\w-]{43}$/);
    expect(await listed()).toEqual([{ id: made.id, name: 'Hall', created_at: '2026-11-21T11:00:00.000Z', shows_words: false, shows_names: false }]);
    expect(JSON.stringify(world.rows())).not.toContain(tokenOf(made));
  });

  test('has the address under which browsers know the server', async () => {
    const inHouse = await openWorld({ baseUrl: 'http://feedback.example' });
    const headers = { origin: 'http://feedback.example' };
    const made = await (await inHouse.send('POST', '/api/v1/shares', { name: 'Hall' }, { isStaff: true, headers })).json();
    await inHouse.close();

    expect(made.url).toMatch(/^http:\/\/feedback\.example\/wall#/);
  });

  test('is shown behind https by a cookie that no other host can set', async () => {
    const behindProxy = await openWorld({ baseUrl: 'https://feedback.example' });
    const { token } = await openShare(behindProxy);
    const begun = await behindProxy.send('POST', '/api/v1/wall-sessions', { token });
    await behindProxy.close();

    expect(begun.headers.get('set-cookie')).toMatch(/^__Host-afterword-wall=.*; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('is for words and names only where somebody asks for that', async () => {
    const body = { name: 'Kitchen', shows_words: true, shows_names: true };
    const made = MadeShare.parse(await (await world.send('POST', '/api/v1/shares', body, { isStaff: true })).json());

    expect([made.shows_words, made.shows_names]).toEqual([true, true]);
    expect(await listed()).toMatchObject([{ name: 'Kitchen', shows_words: true, shows_names: true }]);
  });

  test('that is revoked is listed no more, and that of nobody cannot be revoked', async () => {
    const { id } = await share();
    expect((await revoke(id)).status).toBe(204);
    expect(await listed()).toEqual([]);
    for (const gone of [id, 'none']) expect((await (await revoke(gone)).json()).code).toBe('not_found');
  });
});

describe('a wall', () => {
  test('shows the board of its site, and no words', async () => {
    await world.send('POST', '/api/v1/responses', answer(world.site, 1, { comment: 'Only for the team' }));
    const begun = await begin(tokenOf(await share()));
    expect([begun.status, begun.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^afterword-wall=[\w-]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);

    const board = await asWall('/api/v1/leaderboard', cookieOf(begun));
    expect([board.status, (await board.json()).agents]).toEqual([200, [{ id: 'ana', name: 'Ana' }]]);
    for (const path of ['responses', 'audit', 'shares', 'sites']) {
      const response = await asWall(`/api/v1/${path}`, cookieOf(begun));
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.text()).not.toContain('Only for the team');
    }
  });

  test('sees no other site', async () => {
    const other = await world.store.createSite({ name: 'Café', timeZone: 'UTC' });
    const cookie = cookieOf(await begin(tokenOf(await share())));
    expect((await asWall(`/api/v1/leaderboard?site=${world.site.key}`, cookie)).status).toBe(200);
    for (const path of ['leaderboard?', 'stats/timeseries?', 'stats/breakdown?by=agent&', 'responses?', 'stream?']) {
      const response = await asWall(`/api/v1/${path}site=${other.key}`, cookie);
      expect([path, response.status, (await response.json()).code]).toEqual([path, 404, 'unknown_site']);
    }
  });

  test('goes dark when its share is revoked', async () => {
    const made = await share();
    const cookie = cookieOf(await begin(tokenOf(made)));
    await revoke(made.id);

    expect((await asWall('/api/v1/leaderboard', cookie)).status).toBe(401);
    const again = await begin(tokenOf(made));
    expect([again.status, (await again.json()).code, again.headers.get('set-cookie')]).toEqual([410, 'link_not_valid', null]);
  });

  test.each(['', 'aw_sh_guessed', 'x'.repeat(200)])('does not begin with the token %j', async (token) => {
    const response = await begin(token);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.ok).toBe(false);
  });

  test('begins with nothing but JSON, which no page of another origin can send unasked', async () => {
    const token = tokenOf(await share());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const response = await world.send('POST', '/api/v1/wall-sessions', { token }, { headers: { 'content-type': type } });
      expect([response.status, response.headers.get('set-cookie')]).toEqual([415, null]);
    }
  });
});
