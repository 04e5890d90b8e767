import type { ChangeMessage, Score } from '../contract/counts.ts';
import type { Leaderboard } from '../contract/leaderboard.ts';
import type { ListedResponse, Receipt } from '../contract/responses.ts';
import type { MoveMessage } from '../contract/stream.ts';
import type { Response as StoredResponse } from '../db/store.ts';
import type { Sight } from '../domain/access.ts';
import type { Agent } from '../domain/agent.ts';
import { CHANGE_WINDOW } from '../domain/answer.ts';
import { answered, type Counts, coverage, csat, mean, responseRate } from '../domain/counts.ts';
import type { Move } from '../domain/move.ts';
import { type Eyes, seenAgents } from './eyes.ts';

type CountsMessage = Leaderboard['cells'][number]['counts'];

/** A moment as it travels: RFC 3339 in UTC. */
export const momentOf = (at: number): string => new Date(at).toISOString();

/** Counts as they travel. */
export const countsMessage = (counts: Counts): CountsMessage => ({ ...counts, ratings: [...counts.ratings] });

/** Counts with the numbers that are read from them. */
export const scored = (counts: Counts): { counts: CountsMessage; score: Score } => ({
  counts: countsMessage(counts),
  score: { n: answered(counts), mean: mean(counts), csat: csat(counts), response_rate: responseRate(counts), coverage: coverage(counts) },
});

const changeMessage = ({ ratings, ...others }: Counts): ChangeMessage => ({
  ...Object.fromEntries(Object.entries(others).filter(([, by]) => by !== 0)),
  ratings: [...ratings],
});

/** A move as it travels: who and how many, never what they said. */
export const moveMessage = ({ seq, hour, day, channel, team, isVerified, agents, change }: Move): MoveMessage => ({
  seq,
  hour,
  day,
  channel,
  team,
  verified: isVerified,
  agents: agentMessages(agents),
  change: changeMessage(change),
});

/** Agents as they travel. */
export const agentMessages = (agents: readonly Agent[]): { id: Agent['id']; name: string }[] => agents.map(({ id, name }) => ({ id, name }));

/** What the customer's device is told about its answer: nothing that it did not know, but when. */
export const receipt = (response: StoredResponse): Receipt => ({
  id: response.id,
  interaction: response.interaction,
  revision: response.revision,
  rating: response.rating,
  comment: response.comment,
  reasons: [...response.reasons],
  verified: response.isVerified,
  created_at: momentOf(response.createdAt),
  changeable_until: momentOf(response.createdAt + CHANGE_WINDOW),
});

/** What somebody reads, and how they see agents. */
export interface Reader {
  readonly sight: Sight;
  readonly eyes: Pick<Eyes, 'face'>;
}

/** An answer as somebody of the team reads it: whoever reads one agent's answers learns of no other agent, and nobody of agents whom they do not see. */
export const listedResponse = (response: StoredResponse, { sight, eyes }: Reader, exclusion: ListedResponse['exclusion']): ListedResponse => ({
  id: response.id,
  interaction: response.interaction,
  channel: response.channel,
  agents: agentMessages(seenAgents(response.agents, eyes).filter(({ id }) => sight.agent === undefined || id === sight.agent)),
  team: response.team,
  case: response.caseId,
  rating: response.rating,
  comment: response.comment,
  reasons: [...response.reasons],
  verified: response.isVerified,
  lang: response.language,
  surface: response.surface,
  page: response.page,
  delay_ms: response.delay,
  revision: response.revision,
  created_at: momentOf(response.createdAt),
  changed_at: momentOf(response.changedAt),
  standing: response.standing,
  signals: [...response.signals],
  exclusion,
});
