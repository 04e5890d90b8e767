import { Hono } from 'hono';
import { AgentChange, type AgentList, type KnownAgentMessage } from '../../contract/agents.ts';
import { AgentKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { Store } from '../../db/store.ts';
import { may } from '../../domain/access.ts';
import type { KnownAgent } from '../../domain/agent.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { problem } from '../problem.ts';
import { json, noContent } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'agents' | 'celebrateAgent' | 'removeAgent'>;
  readonly identity: Identity;
}

/** Those who are credited: listed, celebrated or not, and made nameless when they are gone. */
export const agents = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .get('/agents', (c) => list(parts, c))
    .patch('/agents/:id', (c) => change(parts, c))
    .delete('/agents/:id', (c) => remove(parts, c));

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: (await store.agents(asked.site.id)).map(agentMessage) } satisfies AgentList);
}

/** By those who administer the site, and by the agents about themselves. */
async function change({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'read board', AgentChange);
  if ('code' in sent) return problem(c, sent);
  const { site, viewer, actor, message } = sent;
  const { data: agent } = AgentKey.safeParse(c.req.param('id'));
  if (!may(viewer, 'administer') && !(viewer.kind === 'agent' && viewer.agent === agent)) return problem(c, 'forbidden');
  const changed = agent === undefined ? null : await store.celebrateAgent(site.id, agent, message.celebrated, actor);
  return changed ? json(c, 200, agentMessage(changed)) : problem(c, 'not_found');
}

const agentMessage = ({ id, name, isCelebrated }: KnownAgent): KnownAgentMessage => ({ id, name, celebrated: isCelebrated });

async function remove({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const { data: agent } = AgentKey.safeParse(c.req.param('id'));
  const outcome = agent === undefined ? 'not_found' : await store.removeAgent(asked.site.id, agent, asked.actor);
  return outcome === 'removed' ? noContent(c) : problem(c, outcome);
}
