import { Hono } from 'hono';
import type { AgentList } from '../../contract/agents.ts';
import { AgentKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { Store } from '../../db/store.ts';
import { askedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { agentMessages } from '../messages.ts';
import { problem } from '../problem.ts';
import { json, noContent } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'agents' | 'removeAgent'>;
  readonly identity: Identity;
}

/** Those who are credited: listed, and made nameless when they are gone. */
export const agents = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get('/agents', (c) => list(parts, c)).delete('/agents/:id', (c) => remove(parts, c));

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: agentMessages(await store.agents(asked.site.id)) } satisfies AgentList);
}

async function remove({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const { data: agent } = AgentKey.safeParse(c.req.param('id'));
  const outcome = agent === undefined ? 'not_found' : await store.removeAgent(asked.site.id, agent, asked.actor);
  return outcome === 'removed' ? noContent(c) : problem(c, outcome);
}
