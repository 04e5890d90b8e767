import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Agent } from '../../domain/agent.ts';
import type { Signal, Standing } from '../../domain/standing.ts';
import { interactions, responses } from './schema.ts';
import { listIn } from './text-list.ts';

/** Everyone credited with the row of `interactions` at hand, in the order they were named. */
export const creditedAgents: SQL<readonly Agent[]> = sql`(
  select json_group_array(json_object('id', agents.id, 'name', agents.name) order by named.key)
  from json_each(interactions.agents) as named cross join agents on agents.site_id = interactions.site_id and agents.id = named.value
)`.mapWith((json: string) => JSON.parse(json) as readonly Agent[]);

/** The frozen attribution, from a row of `interactions`. */
export const attributionFields = {
  channel: interactions.channelId,
  agents: creditedAgents,
  team: interactions.team,
  caseId: interactions.caseId,
  customer: interactions.customer,
  isVerified: interactions.isVerified,
};

/** Whether the answer counts, from a row of `responses`. */
export const responseStanding: SQL<Standing> = sql<Standing>`coalesce(${responses.leftOut}, 'counted')`;

/** What the customer said, from a row of `responses`. */
export const saidFields = {
  id: responses.id,
  interaction: responses.interactionId,
  rating: responses.rating,
  comment: responses.comment,
  reasons: listIn(responses.reasons),
  revision: responses.revision,
  language: responses.language,
  surface: responses.surface,
  page: responses.page,
  delay: responses.delay,
  createdAt: responses.createdAt,
  changedAt: responses.changedAt,
  isCommented: responses.isCommented,
  standing: responseStanding,
  signals: listIn<Signal>(responses.signals),
  wordsErasedAt: responses.wordsErasedAt,
};

/** An answer as the store shows it, from a row of `responses` with its row of `interactions`. */
export const responseFields = { ...saidFields, ...attributionFields };

/** How an answer finds its interaction. */
export const ownInteraction: SQL | undefined = and(
  eq(interactions.siteId, responses.siteId),
  eq(interactions.id, responses.interactionId),
  eq(interactions.isVerified, responses.isVerified),
);
