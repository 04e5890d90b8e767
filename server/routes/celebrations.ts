import { Hono } from 'hono';
import { type Celebrations, CelebrationsQuery } from '../../contract/celebrations.ts';
import type { Store, Response as StoredResponse } from '../../db/store.ts';
import { may, type Viewer } from '../../domain/access.ts';
import type { Agent } from '../../domain/agent.ts';
import { initialsOf } from '../../domain/initials.ts';
import { type AskedByStaff, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { seenAgents } from '../eyes.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { isVerifiedIn } from '../verified.ts';

interface Parts {
  readonly store: Pick<Store, 'responses' | 'agents'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** The newest answers with five faces, for whoever is glad of them. */
export const celebrations = (parts: Parts): Hono<Env> => new Hono<Env>().get('/celebrations', (c) => read(parts, c));

const SHOWN_MAX = 10; // As many as a screen on the wall shows one after the other.

async function read({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read board', CelebrationsQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, range, eyes } = asked;
  const isVerified = isVerifiedIn(message, site.signature);
  const wanted = { range, rating: 5, standing: 'counted', isCelebrated: true, ...(isVerified !== undefined && { isVerified }) } as const;
  const { responses } = await store.responses(site.id, wanted, { limit: SHOWN_MAX }, eyes.sight);
  const quiet = new Set((await store.agents(site.id)).flatMap(({ id, isCelebrated }) => (isCelebrated ? [] : [id])));
  const data = responses.map((response) => celebration(asked, { ...response, agents: response.agents.filter(({ id }) => !quiet.has(id)) }));
  return json(c, 200, { range: { ...range }, data } satisfies Celebrations);
}

type Celebration = Celebrations['data'][number];

const celebration = (asked: AskedByStaff<unknown>, response: StoredResponse): Celebration => ({
  id: response.id,
  agents: namesOf(asked, response.agents),
  channel: response.channel,
  team: response.team,
  at: momentOf(response.createdAt),
  comment: showsWords(asked.viewer, response) ? response.comment : null,
});

/** Whoever sees their own numbers alone learns of nobody who shared an answer with them. */
function namesOf({ eyes, viewer }: AskedByStaff<unknown>, agents: readonly Agent[]): Celebration['agents'] {
  const seen = seenAgents(agents, eyes).filter(({ id }) => eyes.sight.agent === undefined || id === eyes.sight.agent);
  if (viewer.kind === 'wall' && !viewer.names) return seen.map(({ name }) => ({ id: null, name: initialsOf(name) }));
  return seen.map(({ id, name }) => ({ id, name }));
}

/** A wall shows words where it was made for them; an agent reads those of their own answers. */
function showsWords(viewer: Viewer, { agents }: Pick<StoredResponse, 'agents'>): boolean {
  if (viewer.kind === 'wall') return viewer.words;
  return may(viewer, 'read words') && (viewer.kind !== 'agent' || agents.some(({ id }) => id === viewer.agent));
}
