import * as z from 'zod';
import { AgentKey, Name, SiteKey } from './fields.ts';

/** Somebody who is or was credited. */
export const KnownAgentMessage = z
  .strictObject({ id: AgentKey, name: Name, celebrated: z.boolean().meta({ description: 'Whether their best answers are shown to all.' }) })
  .meta({ id: 'KnownAgent' });
export type KnownAgentMessage = z.infer<typeof KnownAgentMessage>;

/** Those who are or were credited, by their ids. */
export const AgentList = z.strictObject({ data: z.array(KnownAgentMessage) }).meta({ id: 'AgentList' });
export type AgentList = z.infer<typeof AgentList>;

/** What is to be different about an agent. */
export const AgentChange = z.strictObject({ site: SiteKey.optional(), celebrated: z.boolean() }).meta({ id: 'AgentChange' });
