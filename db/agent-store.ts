import type { KnownAgent } from '../domain/agent.ts';
import type { Actor } from '../domain/audit.ts';
import type { AgentId, SiteId } from '../domain/ids.ts';

/** Those who are credited. */
export interface AgentStore {
  /** By their ids. */
  agents(site: SiteId): Promise<readonly KnownAgent[]>;
  /** Says whether an agent is celebrated; null where there is no such agent. */
  celebrateAgent(site: SiteId, agent: AgentId, isCelebrated: boolean, by: Actor): Promise<KnownAgent | null>;
  /**
   * Takes the name and the id of an agent away, from everywhere. What they were credited with stays with a nameless former agent, so that no total
   * changes; whoever could see it as that agent sees it no longer.
   */
  removeAgent(site: SiteId, agent: AgentId, by: Actor): Promise<'removed' | 'not_found'>;
}
