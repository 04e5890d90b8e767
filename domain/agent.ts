import type { AgentId } from './ids.ts';

/** Who served the customer, with the name people know them by. */
export interface Agent {
  readonly id: AgentId;
  readonly name: string;
}

/** An agent as a site knows them. */
export interface KnownAgent extends Agent {
  /** Whether their best answers are shown to all; they may say no. */
  readonly isCelebrated: boolean;
}
