import type { NewResponse } from '../contract/responses.ts';
import type { Interaction } from '../domain/answer.ts';
import type { Signal } from '../domain/standing.ts';
import type { AgentNetworks } from './agent-networks.ts';
import type { Clients } from './client-address.ts';
import type { Context } from './context.ts';

interface Parts {
  readonly clients: Pick<Clients, 'tellingNetworkOf'>;
  readonly agentNetworks: Pick<AgentNetworks, 'hasSeen'>;
}

const HASTY = 700; // ms. Nobody reads a question and five faces in less.

/** What speaks against a new answer. The sender hears as little of it as of anything else that we think. */
export function signalsOf(parts: Parts, c: Context, interaction: Interaction, { website, delay_ms: delay }: NewResponse): readonly Signal[] {
  return [
    ...(website ? (['honeypot'] as const) : []),
    ...(delay !== undefined && delay < HASTY ? (['hasty'] as const) : []),
    ...(isFromAgentNetwork(parts, c, interaction) ? (['agent_network'] as const) : []),
  ];
}

function isFromAgentNetwork({ clients, agentNetworks }: Parts, c: Context, { site, agents }: Interaction): boolean {
  const network = agents.length > 0 ? clients.tellingNetworkOf(c) : null;
  const ids = agents.map(({ id }) => id);
  return network !== null && agentNetworks.hasSeen(site, ids, network);
}
