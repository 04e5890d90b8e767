import * as z from 'zod';
import { creditedOnce, creditFields } from './attribution.ts';
import { AgentKey, ChannelKey, CustomerReference, InteractionKey, Moment, Name, SiteKey } from './fields.ts';

/** What a help desk hands in when an interaction is over. The first time settles who is credited. */
export const NewInteraction = z
  .strictObject({
    site: SiteKey.optional(),
    external_id: InteractionKey,
    channel: ChannelKey,
    ...creditFields,
    team: Name.optional(),
    case: Name.optional(),
    customer_ref: CustomerReference.optional(),
    ended_at: Moment.optional().meta({ description: 'Within the last 90 days; where absent, now.' }),
  })
  .refine(creditedOnce, 'must name its agents in one way: agent, or agents')
  .meta({ id: 'NewInteraction' });
export type NewInteraction = z.infer<typeof NewInteraction>;

const frozenFields = {
  id: InteractionKey,
  channel: ChannelKey,
  agents: z.array(z.strictObject({ id: AgentKey, name: Name })),
  team: Name.nullable(),
  case: Name.nullable(),
  customer_ref: CustomerReference.nullable(),
  links: z.strictObject({ self: z.string().meta({ description: 'Where to read it again.' }) }),
};

/** An interaction as it is frozen. */
export const InteractionMessage = z.strictObject(frozenFields).meta({ id: 'Interaction' });
export type InteractionMessage = z.infer<typeof InteractionMessage>;

/** The same with a token for its customer's page. */
export const HandedInInteraction = z
  .strictObject({ ...frozenFields, token: z.string().meta({ description: 'Goes into the page as `data-token`.' }), expires_at: Moment })
  .meta({ id: 'HandedInInteraction' });
export type HandedInInteraction = z.infer<typeof HandedInInteraction>;
