import type { AgentId, SiteId } from '../domain/ids.ts';

/** From where agents have lately looked at their answers. In memory only: after a restart nobody was seen anywhere. */
export interface AgentNetworks {
  see(site: SiteId, agent: AgentId, network: string): void;
  /** Whether one of these agents was seen there within a day. */
  hasSeen(site: SiteId, agents: readonly AgentId[], network: string): boolean;
}

const A_DAY = 86_400_000;
const SEEN_MAX = 10_000; // Some megabytes: a thousand agents on ten networks each. The longest unseen goes first.

/** Remembers by a clock that only goes forward (ms). */
export function createAgentNetworks(elapsed: () => number): AgentNetworks {
  const seenAt = new Map<string, number>();
  return {
    see(site, agent, network) {
      const key = keyOf(site, agent, network);
      seenAt.delete(key); // To come last in the order of the map.
      seenAt.set(key, elapsed());
      const [oldest] = seenAt.keys();
      if (seenAt.size > SEEN_MAX && oldest !== undefined) seenAt.delete(oldest);
    },
    hasSeen: (site, agents, network) =>
      agents.some((agent) => (seenAt.get(keyOf(site, agent, network)) ?? Number.NEGATIVE_INFINITY) > elapsed() - A_DAY),
  };
}

const keyOf = (site: SiteId, agent: AgentId, network: string): string => JSON.stringify([site, agent, network]);
