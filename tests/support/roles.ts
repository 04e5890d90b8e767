import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Store } from '../../db/store.ts';
import type { Role } from '../../domain/access.ts';
import { type AgentId, asId, type SiteId } from '../../domain/ids.ts';
import type { Env } from '../../server/context.ts';
import { noContent } from '../../server/reply.ts';
import { tokenHashOf } from '../../server/secret-token.ts';
import { createSessions } from '../../server/sessions.ts';
import { newShareToken } from '../../server/wall.ts';
import { BOARD_ALONE } from './shop.ts';
import { cookieIn, SECRET_KEY } from './world.ts';

interface Place {
  readonly store: Store;
  readonly site: { readonly id: SiteId };
}

interface Part {
  readonly name?: string;
  readonly role: Role;
  readonly teams?: readonly string[];
  readonly agent?: string;
}

/** Somebody who was invited to the site, came, and is signed in: what their browser sends from now on. */
export async function cookieOfStaff({ store, site }: Place, now: () => number, part: Part): Promise<string> {
  const { name = 'Lea Lead', role, teams = [], agent } = part;
  const tokenHash = tokenHashOf(randomUUID());
  const guest = { email: `${randomUUID()}@example.com`, name, role, teams, agent: agent === undefined ? null : asId<AgentId>(agent) };
  await store.invite(site.id, { ...guest, tokenHash, expiresAt: now() + 1000 }, 'command');
  const user = await store.acceptInvitation(tokenHash, { passwordHash: 'not to be signed in with' });
  if (typeof user === 'string') throw new Error(user);
  const sessions = createSessions({ store, secretKey: SECRET_KEY, baseUrl: null, now });
  const door = new Hono<Env>().get('/', async (c) => {
    await sessions.begin(c, user.id);
    return noContent(c);
  });
  return cookieIn(await door.request('/'));
}

/** A share of the site, with what a browser sends that shows its board by it. */
export async function openShare(
  { store, site }: Place,
  shows = BOARD_ALONE,
): Promise<{ readonly id: string; readonly token: string; readonly cookie: string }> {
  const token = newShareToken();
  const { id } = await store.createShare(site.id, { name: 'Hall', tokenHash: tokenHashOf(token), shows }, 'command');
  return { id, token, cookie: `afterword-wall=${token}` };
}
