import { Hono } from 'hono';
import type { Grant } from '../../db/people-store.ts';
import type { Site } from '../../db/store.ts';
import type { Env } from '../../server/context.ts';
import { newToken, tokenHashOf } from '../../server/secret-token.ts';
import { createSessions } from '../../server/sessions.ts';
import { cookieIn, SECRET_KEY, type World } from './world.ts';

/** Makes somebody a member of a site (that of the world, unless told otherwise), and gives what their browser sends once they are signed in. */
export async function cookieOfMember({ store, site, clock }: World, name: string, grant: Grant, of: Site = site): Promise<string> {
  const user = await store.createUser({ name, email: `${name.toLowerCase()}@example.com`, isOwner: false }, 'command');
  if (user === 'taken') throw new Error(`There is a ${name} already.`);
  const tokenHash = tokenHashOf(newToken());
  const invitation = { ...grant, name, email: user.email ?? '', tokenHash, expiresAt: clock.now + 1000 };
  await store.invite(of.id, invitation, 'command');
  await store.acceptInvitation(tokenHash, { user: user.id });
  const sessions = createSessions({ store, secretKey: SECRET_KEY, baseUrl: null, now: () => clock.now });
  const door = new Hono<Env>().get('/', async (c) => {
    await sessions.begin(c, user.id);
    return new Response(null, { headers: { 'set-cookie': c.get('cookie') ?? '' } });
  });
  return cookieIn(await door.request('/'));
}
