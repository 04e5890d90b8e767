import * as z from 'zod';
import { ASKINGS } from '../domain/exposure.ts';
import { attributionFields, interactionField } from './attribution.ts';

/** What became of asking: counted once per interaction and kind, however often it is sent. */
export const NewExposure = z
  .strictObject({ ...attributionFields, interaction: interactionField, kind: z.enum(ASKINGS) })
  .meta({ id: 'NewExposure', description: 'Where a page has no interaction of its own, the id of the answer that would follow stands for it.' });
export type NewExposure = z.infer<typeof NewExposure>;
