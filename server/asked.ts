import type * as z from 'zod';
import type { LeaderboardQuery } from '../contract/leaderboard.ts';
import type { Site } from '../db/store.ts';
import { type Calendar, calendarOf } from '../domain/calendar.ts';
import type { DayRange } from '../domain/period.ts';
import { parseBody } from './body.ts';
import type { Context } from './context.ts';
import type { Identity } from './identity.ts';
import type { Refused } from './problem.ts';
import { parseQuery } from './query.ts';
import { rangeOfQuery } from './range.ts';

/** A message that passed the contract, with the site it is for. */
export interface Asked<Message> {
  readonly site: Site;
  readonly message: Message;
}

/** What a customer's page sends: read, checked, and its site recognised by its key. */
export async function sentByPage<Message extends { site: string }>(
  c: Context,
  identity: Pick<Identity, 'siteOfPage'>,
  schema: z.ZodType<Message>,
): Promise<Asked<Message> | Refused> {
  const parsed = await parseBody(c, schema);
  if ('code' in parsed) return parsed;
  const site = await identity.siteOfPage(c, parsed.message.site);
  return site === 'unknown_site' ? { code: site } : { site, message: parsed.message };
}

/** What staff asks by a query. Strangers learn nothing, not even whether they asked well. */
export async function askedByStaff<Message extends { site?: string | undefined }>(
  c: Context,
  identity: Pick<Identity, 'isStaff' | 'siteOfStaff'>,
  schema: z.ZodType<Message>,
): Promise<Asked<Message> | Refused> {
  if (!identity.isStaff(c)) return { code: 'unauthorized' };
  const parsed = parseQuery(c, schema);
  if ('code' in parsed) return parsed;
  const site = await identity.siteOfStaff(c, parsed.message.site);
  return site === 'unknown_site' ? { code: site } : { site, message: parsed.message };
}

/** What staff asks about some days, with those days in the calendar of the site. */
export interface AskedDays<Message> extends Asked<Message> {
  readonly calendar: Calendar;
  readonly range: DayRange;
}

/** What staff asks about some days by a query, seen from a moment (ms). */
export async function daysAskedByStaff<Message extends LeaderboardQuery>(
  c: Context,
  identity: Pick<Identity, 'isStaff' | 'siteOfStaff'>,
  schema: z.ZodType<Message>,
  at: number,
): Promise<AskedDays<Message> | Refused> {
  const asked = await askedByStaff(c, identity, schema);
  if ('code' in asked) return asked;
  const calendar = calendarOf(asked.site.timeZone);
  const range = rangeOfQuery(asked.message, calendar, at);
  return 'code' in range ? range : { ...asked, calendar, range };
}
