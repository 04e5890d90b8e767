import type { Agent } from '../domain/agent.ts';
import type { AgentId } from '../domain/ids.ts';

interface Credited {
  readonly agent?: AgentId | undefined;
  readonly agent_name?: string | undefined;
  readonly agents?: readonly { readonly id: AgentId; readonly name?: string | undefined }[] | undefined;
}

/** Who is credited, by the two ways of saying it. Whoever has no name is called by their id. */
export const agentsOf = ({ agent, agent_name, agents }: Credited): readonly Agent[] =>
  (agents ?? (agent === undefined ? [] : [{ id: agent, name: agent_name }])).map(({ id, name }) => ({ id, name: name ?? id }));
