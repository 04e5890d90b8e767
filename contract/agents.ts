import * as z from 'zod';
import { AgentKey, Name } from './fields.ts';

/** Those who are or were credited, by their ids. */
export const AgentList = z.strictObject({ data: z.array(z.strictObject({ id: AgentKey, name: Name })) }).meta({ id: 'AgentList' });
export type AgentList = z.infer<typeof AgentList>;
