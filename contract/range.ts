import * as z from 'zod';
import { PERIODS } from '../domain/period.ts';
import { DayText, SiteKey } from './fields.ts';

const site = SiteKey.optional().meta({ description: 'Where absent, the first site.' });

/** Which site, where nothing else is asked. */
export const SiteQuery = z.strictObject({ site });

/** Which site and which days: a named period, or a first and last day (both included). The last 30 days where nothing is said. */
export const rangeFields = {
  site,
  period: z.enum(PERIODS).optional(),
  from: DayText.optional(),
  to: DayText.optional(),
};

/** Which interactions a number is about: those that the help desk signed for, the rest, or both. */
export const verifiedField = z
  .enum(['true', 'false', 'any'])
  .optional()
  .meta({ description: 'Where absent, "any" on a site whose `signature` is off, and "true" on every other.' });

/** The days that an answer speaks of, both included, in the site's time zone. */
export const RangeMessage = z.strictObject({ from: DayText, to: DayText }).meta({ id: 'Range' });
