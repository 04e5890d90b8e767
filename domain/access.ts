import { NO_COUNTS } from './counts.ts';
import { type AgentId, asId } from './ids.ts';
import type { Move } from './move.ts';

/** What somebody is on a site: everything, the answers of their teams, or their own answers. */
export const ROLES = ['admin', 'lead', 'agent'] as const;
export type Role = (typeof ROLES)[number];

/** What a secret key may do: hand in interactions and answers, read all that is read, or administer the site. */
export const SCOPES = ['ingest', 'read', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whoever asks, as far as it matters to what they may see and do on one site. */
export type Viewer =
  | { readonly kind: 'admin' }
  | { readonly kind: 'lead'; readonly teams: readonly string[] }
  | { readonly kind: 'agent'; readonly agent: AgentId }
  /** A share link: the board, and words and names of those who are celebrated as far as it was made for them. */
  | ({ readonly kind: 'wall' } & Shown)
  | { readonly kind: 'key'; readonly scopes: readonly Scope[] };

/** What a share link shows besides the board, to whoever stands in front of it. */
export interface Shown {
  /** The words of answers that are celebrated. */
  readonly words: boolean;
  /** The whole names of agents who are, and not their initials. */
  readonly names: boolean;
}

/** Whose answers somebody sees: those of some teams, those of one agent, or everybody's. */
export interface Sight {
  readonly teams?: readonly string[];
  readonly agent?: AgentId;
}

/** Everybody's answers. */
export const EVERYTHING: Sight = {};

/** What can be asked of a site. */
export type Act = 'read board' | 'read words' | 'exclude' | 'hand in' | 'administer';

const ACTS: Readonly<Record<Exclude<Viewer['kind'], 'key'>, readonly Act[]>> = {
  admin: ['read board', 'read words', 'exclude', 'hand in', 'administer'],
  lead: ['read board', 'read words', 'exclude'],
  agent: ['read board', 'read words'],
  wall: ['read board'],
};

const ACTS_OF_SCOPE: Readonly<Record<Scope, readonly Act[]>> = {
  ingest: ['hand in'],
  read: ['read board', 'read words'],
  admin: ACTS.admin,
};

/** Whether they may do that; within what they see. */
export const may = (viewer: Viewer, act: Act): boolean =>
  viewer.kind === 'key' ? viewer.scopes.some((scope) => ACTS_OF_SCOPE[scope].includes(act)) : ACTS[viewer.kind].includes(act);

/** Whose answers they see. */
export function sightOf(viewer: Viewer): Sight {
  if (viewer.kind === 'lead') return { teams: viewer.teams };
  return viewer.kind === 'agent' ? { agent: viewer.agent } : EVERYTHING;
}

/**
 * What a site lets be seen of the numbers of single agents, beside what a role sees anyway.
 * - `full`: agents see everybody's
 * - `anonymous`: agents see everybody's, and no name but their own
 * - `own`: agents see their own
 * - `none`: nobody sees anybody's but their own
 */
export const RANKINGS = ['full', 'anonymous', 'own', 'none'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** Whose answers are in the numbers that they see. Words are another matter. */
export const numbersSightOf = (viewer: Viewer, ranking: Ranking): Sight =>
  viewer.kind === 'agent' && (ranking === 'full' || ranking === 'anonymous') ? EVERYTHING : sightOf(viewer);

/** How agents stand in the numbers that they see: by name, so that nobody else is known, or not at all. */
export type Faces = 'named' | 'veiled' | 'hidden';

/** How agents stand there for them. */
export function facesFor({ kind }: Viewer, ranking: Ranking): Faces {
  if (kind === 'agent') return ranking === 'anonymous' ? 'veiled' : 'named';
  return ranking === 'none' ? 'hidden' : 'named';
}

/** A move as somebody sees it. What they do not see moves nothing and names nobody, but keeps its place, since an order with gaps looks like a loss. */
export function seenMove(move: Move, { teams, agent }: Sight): Move {
  const isOfTeam = teams === undefined || (move.team !== null && teams.includes(move.team));
  const seen = move.agents.filter(({ id }) => agent === undefined || id === agent);
  if (isOfTeam && (agent === undefined || seen.length > 0)) return { ...move, agents: seen };
  return { ...move, channel: asId('-'), team: null, agents: [], change: NO_COUNTS };
}
