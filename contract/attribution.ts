import * as z from 'zod';
import { AgentKey, ChannelKey, InteractionKey, Name, SiteKey } from './fields.ts';

/** What a page may say about an interaction that nobody signed for. The first message about an interaction settles it. */
export const attributionFields = {
  site: SiteKey,
  channel: ChannelKey.optional().meta({ description: 'Where absent, "web".' }),
  agent: AgentKey.optional(),
  agent_name: Name.optional(),
  team: Name.optional(),
  case: Name.optional().meta({ description: 'The ticket or order that the interaction belongs to.' }),
  token: z.string().optional().meta({
    description: 'What the help desk signed for this interaction. Where there is one, everything else that is said of the interaction is ignored.',
  }),
};

const AGENTS_MAX = 20; // A token has no room for more, and a board on which everybody is credited says nothing.

/** Who is credited: one agent, or several, each fully. */
export const creditFields = {
  agent: AgentKey.optional(),
  agent_name: Name.optional(),
  agents: z
    .array(z.strictObject({ id: AgentKey, name: Name.optional() }))
    .min(1)
    .max(AGENTS_MAX)
    .refine((agents) => new Set(agents.map(({ id }) => id)).size === agents.length, 'must not name an agent twice')
    .optional(),
};

/** Whether the agents are named in one way at most, so that nobody has to guess which one was meant. */
export const creditedOnce = ({ agent, agent_name, agents }: { agent?: unknown; agent_name?: unknown; agents?: unknown }): boolean =>
  agents === undefined ? agent !== undefined || agent_name === undefined : agent === undefined && agent_name === undefined;

/** The interaction's own name; where absent, the answer's id stands for it. */
export const interactionField = InteractionKey.optional();
