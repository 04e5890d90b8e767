import { Hono } from 'hono';
import type { Grant, User } from '../../db/people-store.ts';
import type { Site } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import type { Role, Scope } from '../../domain/access.ts';
import { type AgentId, asId, type UserId } from '../../domain/ids.ts';
import { newApiKey } from '../../server/api-key.ts';
import type { Env } from '../../server/context.ts';
import { newToken, tokenHashOf } from '../../server/secret-token.ts';
import { createSessions } from '../../server/sessions.ts';
import { newShareToken } from '../../server/wall.ts';
import { answerOf, BOARD_ALONE, chat, interactionOf, responseId } from './shop.ts';
import { cookieIn, NOON, openWorld, SECRET_KEY, type World } from './world.ts';

/** Words, names and references of the second site, which nobody of the first one may ever read. */
export const CANARY = 'canary-of-the-other-site';

const WEEK = 7 * 86_400_000;

/** Everything of a site that has an id. */
export interface Ids {
  readonly site: Site;
  readonly response: string;
  readonly interaction: string;
  readonly agent: string;
  readonly customer: string;
  readonly share: string;
  readonly signingKey: string;
  readonly apiKey: string;
  readonly invitation: string;
  readonly user: UserId;
}

/** Somebody at the door, by the headers of their requests. */
export interface Guest {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Two sites in one installation with one of everything each, and people of every kind on the first. */
export interface TwoSites extends World {
  readonly ours: Ids;
  readonly theirs: Ids;
  /** An administrator of the second site. */
  readonly theirAdmin: Guest;
  readonly guests: Readonly<Record<(typeof GUESTS)[number], Guest>>;
  readonly owner: Guest;
}

/** Everybody who may knock: with an account or a share of the first site, with keys of it, or with nothing. */
export const GUESTS = ['stranger', 'admin', 'lead', 'agent', 'wall', 'key to ingest', 'key to read', 'key to administer'] as const;

export async function openTwoSites(): Promise<TwoSites> {
  const world = await openWorld();
  const { store, site } = world;
  const other = await store.createSite({ name: `Other ${CANARY}`, timeZone: 'UTC' });
  const enter = visitors(world);
  const [ours, theirs] = [await fill(store, site, 1, 'ours'), await fill(store, other, 2, CANARY)];
  const guests = {
    stranger: { name: 'stranger', headers: {} },
    admin: await enter(site, 'admin'),
    lead: await enter(site, 'lead', ['Billing']),
    agent: await enter(site, 'agent', [], asId('ana')),
    wall: await wallOf(store, site),
    'key to ingest': await keyOf(store, site, 'ingest'),
    'key to read': await keyOf(store, site, 'read'),
    'key to administer': await keyOf(store, site, 'admin'),
  };
  const owner = { name: 'owner', headers: { cookie: world.cookie, origin: 'http://localhost' } };
  return { ...world, ours, theirs, guests, owner, theirAdmin: await enter(other, 'admin') };
}

/** The same two sites and people once more, in a world of their own. */
export const openCopy = async (of: TwoSites): Promise<TwoSites> => ({ ...of, ...(await openWorld({}, of)) });

/** One of everything on a site. */
async function fill(store: Store, site: Site, number: number, mark: string): Promise<Ids> {
  const [agent, customer, interaction] = [`agent-${mark}`, `customer-${mark}`, `interaction-${mark}`];
  const by = { agents: [{ id: asId<AgentId>(agent), name: `Name ${mark}` }], team: mark, customer, channel: chat, isVerified: true };
  await store.record(interactionOf(site.id, interaction, by), answerOf(number, { comment: `Words ${mark}` }));
  const user = await store.createUser({ name: `User ${mark}`, email: `user@${mark}.example`, isOwner: false }, 'command');
  if (user === 'taken') throw new Error('Somebody has the address of the test.');
  await join(store, site, user, { role: 'lead', teams: [mark], agent: null });
  const grant = { role: 'lead', teams: [mark], agent: null } as const;
  const guest = {
    ...grant,
    email: `guest@${mark}.example`,
    name: `Guest ${mark}`,
    tokenHash: tokenHashOf(newToken()),
    expiresAt: NOON + WEEK,
  };
  const signingKey = await store.createSigningKey(site.id, { name: `Signing ${mark}`, algorithm: 'HS256', publicKey: null }, 'command');
  if (signingKey === 'too_many_keys') throw new Error('The site has keys already.');
  return {
    ...{ site, agent, customer, interaction, response: responseId(number), user: user.id, signingKey: signingKey.id },
    share: (await store.createShare(site.id, { name: `Share ${mark}`, tokenHash: tokenHashOf(newShareToken()), shows: BOARD_ALONE }, 'command')).id,
    apiKey: (await store.createApiKey(site.id, { ...newApiKey(), name: `Key ${mark}`, scopes: ['read'] }, 'command')).id,
    invitation: (await store.invite(site.id, guest, 'command')).id,
  };
}

async function join(store: Store, site: Site, { id, email, name }: User, grant: Grant): Promise<void> {
  const tokenHash = tokenHashOf(newToken());
  await store.invite(site.id, { ...grant, email: email ?? '', name, tokenHash, expiresAt: NOON + WEEK }, 'command');
  if (typeof (await store.acceptInvitation(tokenHash, { user: id })) === 'string') throw new Error('The invitation of the test was not accepted.');
}

/** Lets people in as a sign-in does, without the sign-in. */
function visitors({ store, clock }: World) {
  const sessions = createSessions({ store, secretKey: SECRET_KEY, baseUrl: null, now: () => clock.now });
  const door = new Hono<Env>().get('/:user', async (c) => {
    await sessions.begin(c, asId<UserId>(c.req.param('user')));
    return new Response(null, { headers: { 'set-cookie': c.get('cookie') ?? '' } });
  });
  return async (site: Site, role: Role, teams: readonly string[] = [], agent: AgentId | null = null): Promise<Guest> => {
    const user = await store.createUser(
      { name: role, email: `${role}-${newToken().slice(0, 8).toLowerCase()}@people.example`, isOwner: false },
      'command',
    );
    if (user === 'taken') throw new Error('Somebody has the address of the test.');
    await join(store, site, user, { role, teams, agent });
    return { name: role, headers: { cookie: cookieIn(await door.request(`/${user.id}`)), origin: 'http://localhost' } };
  };
}

async function wallOf(store: Store, site: Site): Promise<Guest> {
  const token = newShareToken();
  await store.createShare(site.id, { name: 'Wall', tokenHash: tokenHashOf(token), shows: BOARD_ALONE }, 'command');
  return { name: 'wall', headers: { cookie: `afterword-wall=${token}`, origin: 'http://localhost' } };
}

async function keyOf(store: Store, site: Site, scope: Scope): Promise<Guest> {
  const { key, ...kept } = newApiKey();
  await store.createApiKey(site.id, { ...kept, name: scope, scopes: [scope] }, 'command');
  return { name: `key to ${scope}`, headers: { authorization: `Bearer ${key}` } };
}
