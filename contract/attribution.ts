import { AgentKey, ChannelKey, InteractionKey, Name, SiteKey } from './fields.ts';

/** What a page may say about an interaction that nobody signed for. The first message about an interaction settles it. */
export const attributionFields = {
  site: SiteKey,
  channel: ChannelKey.optional().meta({ description: 'Where absent, "web".' }),
  agent: AgentKey.optional(),
  agent_name: Name.optional(),
  team: Name.optional(),
  case: Name.optional().meta({ description: 'The ticket or order that the interaction belongs to.' }),
};

/** The interaction's own name; where absent, the answer's id stands for it. */
export const interactionField = InteractionKey.optional();
