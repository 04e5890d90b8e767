import type { Logger } from 'pino';
import { type AgentNetworks, createAgentNetworks } from './agent-networks.ts';
import { type Clients, createClients } from './client-address.ts';
import type { Context } from './context.ts';
import type { GuardSettings } from './guard-settings.ts';
import type { Staff } from './identity.ts';
import { createLimits, type Limits, UNLIMITED } from './limits.ts';

/** What is known of strangers, and what they are held to. */
export interface Guards {
  readonly clients: Clients;
  readonly limits: Limits;
  readonly agentNetworks: AgentNetworks;
  /** Remembers from where an agent looks at their answers, to recognise answers that come from there. */
  see(c: Context, staff: Staff): void;
}

const UNNAMED_PROXY = 'requests come through a proxy that TRUST_PROXY does not name: all who come through it are counted as one';

interface Parts {
  readonly log: Pick<Logger, 'warn'>;
  readonly guards: GuardSettings;
  readonly elapsed: () => number;
}

/** Guards who have seen nobody yet. */
export function createGuards({ log, guards: { trustProxy, hasLimits }, elapsed }: Parts): Guards {
  const clients = createClients(trustProxy, () => log.warn(UNNAMED_PROXY));
  const agentNetworks = createAgentNetworks(elapsed);
  return {
    clients,
    agentNetworks,
    limits: hasLimits ? createLimits(clients, elapsed) : UNLIMITED,
    see(c, { site, viewer }) {
      const network = viewer.kind === 'agent' ? clients.tellingNetworkOf(c) : null;
      if (viewer.kind === 'agent' && network !== null) agentNetworks.see(site.id, viewer.agent, network);
    },
  };
}
