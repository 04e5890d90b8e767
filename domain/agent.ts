import type { AgentId } from './ids.ts';

/** Who served the customer, with the name people know them by. */
export interface Agent {
  readonly id: AgentId;
  readonly name: string;
}
