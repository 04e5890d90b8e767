import { Hono } from 'hono';
import type { Grant } from '../../db/people-store.ts';
import type { Site } from '../../db/site-store.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Env } from '../../server/context.ts';
import { noContent } from '../../server/reply.ts';
import { newToken, tokenHashOf } from '../../server/secret-token.ts';
import { createSessions } from '../../server/sessions.ts';
import { cookieIn, SECRET_KEY, type World } from './world.ts';

/** A browser with a page of ours in it, which keeps its cookie from answer to answer. */
export interface Visitor {
  send(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  /** The same, as the API's JSON. */
  read(method: string, path: string, body?: object): Promise<Record<string, unknown>>;
  cookie(): string;
}

/** Somebody who has come to the server, signed in if they bring a cookie. */
export function visit({ app }: Pick<World, 'app'>, brought = ''): Visitor {
  let cookie = brought;
  const send: Visitor['send'] = async (method, path, body, headers = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const all = { cookie, origin: 'http://localhost', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
    const response = await app.request(`/api/v1${path}`, { method, headers: all, ...sent });
    cookie = cookieIn(response) || cookie;
    return response;
  };
  return { send, read: async (...asked) => (await send(...asked)).json(), cookie: () => cookie };
}

/** Somebody who is signed in, without the work that a password is. */
export async function signIn({ store, clock, app }: Pick<World, 'store' | 'clock' | 'app'>, user: UserId): Promise<Visitor> {
  const sessions = createSessions({ store, secretKey: SECRET_KEY, baseUrl: null, now: () => clock.now });
  const door = new Hono<Env>().get('/', async (c) => {
    await sessions.begin(c, user);
    return noContent(c);
  });
  return visit({ app }, cookieIn(await door.request('/')));
}

/** A new member of a site, an admin unless told otherwise, who is signed in. */
export async function join(world: World, told: Partial<Grant> = {}, site: Site = world.site): Promise<Visitor & { id: UserId; email: string }> {
  const tokenHash = tokenHashOf(newToken());
  const email = `${tokenHash.toLowerCase()}@example.com`;
  const grant = { role: 'admin', teams: [], agent: null, ...told } as const;
  await world.store.invite(site.id, { ...grant, email, name: 'Lea', tokenHash, expiresAt: world.clock.now + 1000 }, 'command');
  const user = await world.store.acceptInvitation(tokenHash, { passwordHash: 'of no password' });
  if (typeof user === 'string') throw new Error(user);
  return { ...(await signIn(world, user.id)), id: user.id, email };
}
