import { type Faces, facesFor, numbersSightOf, type Ranking, type Sight, type Viewer } from '../domain/access.ts';
import type { Agent } from '../domain/agent.ts';
import type { Board } from '../domain/board.ts';
import type { AgentId, SiteId } from '../domain/ids.ts';
import type { Veil } from './veil.ts';

/** How somebody sees the numbers of a site: whose answers are in them, and which agents are named. */
export interface Eyes {
  readonly sight: Sight;
  readonly faces: Faces;
  /** The same mark means the same view; ids and names of agents hold as long as it does. */
  readonly mark: string;
  /** An agent as they may be seen; null for one who is not seen. */
  face(agent: Agent): Agent | null;
}

/** Who sees everything by name: whoever has the file. */
export const OPEN_EYES: Eyes = { sight: {}, faces: 'named', mark: '', face: (agent) => agent };

/** The eyes of somebody for a site that lets this be seen. */
export function eyesOf(veil: Veil, site: { readonly id: SiteId; readonly ranking: Ranking }, viewer: Viewer): Eyes {
  const faces = facesFor(viewer, site.ranking);
  const sight = numbersSightOf(viewer, site.ranking);
  const known = { sight, faces, mark: JSON.stringify([sight, faces]) };
  if (faces === 'named') return { ...known, face: (agent) => agent };
  if (faces === 'hidden' || viewer.kind !== 'agent') return { ...known, face: () => null };
  const { day, face } = veil.today(site.id);
  return { ...known, mark: JSON.stringify([sight, faces, viewer.agent, day]), face: (agent) => (agent.id === viewer.agent ? agent : face(agent)) };
}

/** Agents as they may be seen. */
export const seenAgents = (agents: readonly Agent[], { face }: Pick<Eyes, 'face'>): readonly Agent[] => agents.flatMap((agent) => face(agent) ?? []);

/** The board as it may be seen. In an order that says nothing of ids that are not seen. */
export function seenBoard(board: Board, eyes: Pick<Eyes, 'faces' | 'face'>): Board {
  if (eyes.faces === 'named') return board;
  const cells = board.cells.flatMap((cell) => {
    const agent = cell.agent && (eyes.face({ id: cell.agent, name: cell.agent })?.id ?? null);
    return cell.agent !== null && agent === null ? [] : [{ ...cell, agent }];
  });
  return {
    ...board,
    agents: seenAgents(board.agents, eyes).toSorted((a, b) => byText(a.id, b.id)),
    cells: cells.toSorted((a, b) => byText(a.agent ?? '', b.agent ?? '')),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Whom somebody means by the ids that they see; nobody by any other. `all` are the agents of the site. */
export async function meantAgents(
  ids: readonly AgentId[],
  { faces, face }: Pick<Eyes, 'faces' | 'face'>,
  all: () => Promise<readonly Agent[]>,
): Promise<ReadonlyMap<AgentId, AgentId>> {
  if (faces === 'named') return new Map(ids.map((id) => [id, id]));
  const seen = new Map<AgentId, AgentId>();
  for (const agent of await all()) {
    const asSeen = face(agent);
    if (asSeen && ids.includes(asSeen.id)) seen.set(asSeen.id, agent.id);
  }
  return seen;
}
