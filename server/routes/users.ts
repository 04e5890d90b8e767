import { Hono } from 'hono';
import { SiteQuery } from '../../contract/range.ts';
import { MembershipChange, type UserMessage } from '../../contract/users.ts';
import type { Member } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import { asId, type UserId } from '../../domain/ids.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json, noContent } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'members' | 'changeMembership' | 'removeMembership'>;
  readonly identity: Identity;
}

/** Who may do what on a site. */
export const users = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .get('/users', (c) => list(parts, c))
    .patch('/users/:id', (c) => change(parts, c))
    .delete('/users/:id', (c) => remove(parts, c));

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: (await store.members(asked.site.id)).map(userMessage) });
}

async function change({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'administer', MembershipChange);
  if ('code' in sent) return problem(c, sent);
  const { site, actor, message } = sent;
  const member = await store.changeMembership(site.id, idOf(c), message, actor);
  return member ? json(c, 200, userMessage(member)) : problem(c, 'not_found');
}

async function remove({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const isRemoved = await store.removeMembership(asked.site.id, idOf(c), asked.actor);
  return isRemoved ? noContent(c) : problem(c, 'not_found');
}

const idOf = (c: Context): UserId => asId(c.req.param('id') ?? '');

const userMessage = ({ id, name, email, role, teams, agent, ...user }: Member): UserMessage => ({
  ...{ id, name, email, role, teams: [...teams], agent },
  is_owner: user.isOwner,
  is_disabled: user.disabledAt !== null,
  created_at: momentOf(user.createdAt),
  last_seen_at: user.seenAt === null ? null : momentOf(user.seenAt),
});
