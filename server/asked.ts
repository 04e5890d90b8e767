import type * as z from 'zod';
import type { LeaderboardQuery } from '../contract/leaderboard.ts';
import type { User } from '../db/people-store.ts';
import type { Site } from '../db/site-store.ts';
import { type Act, may, type Sight, sightOf, type Viewer } from '../domain/access.ts';
import type { Interaction } from '../domain/answer.ts';
import type { Actor } from '../domain/audit.ts';
import { type Calendar, calendars } from '../domain/calendar.ts';
import type { DayRange } from '../domain/period.ts';
import { parseBody } from './body.ts';
import type { Context } from './context.ts';
import type { Eyes } from './eyes.ts';
import type { Identity } from './identity.ts';
import type { Limits } from './limits.ts';
import { isFromOtherPage } from './origin.ts';
import { welcomes } from './page-origin.ts';
import type { Parsed } from './parse.ts';
import type { Refused } from './problem.ts';
import { parseQuery } from './query.ts';
import { rangeOfQuery } from './range.ts';
import type { PersonOf } from './signed-in.ts';
import type { Signatures } from './signing/signatures.ts';

/** A message that passed the contract, with the site it is for. */
export interface Asked<Message> {
  readonly site: Site;
  readonly message: Message;
}

/** The same by a customer's page. */
export interface SentByPage<Message> extends Asked<Message> {
  /** The interaction that the help desk signed for; null where the page came without a token. */
  readonly signed: Interaction | null;
}

/** Who says what a page's message is worth. */
export interface PageParts {
  readonly identity: Pick<Identity, 'siteOfPage'>;
  readonly signatures: Signatures;
  readonly limits: Pick<Limits, 'takeMessage'>;
  readonly baseUrl: string | null;
}

/**
 * What a customer's page sends, unless it sends too much: read, checked, its site recognised by its key and asked whether it takes it from there,
 * and its token verified. A bad token is never taken as none.
 */
export async function sentByPage<Message extends { site: string; token?: string | undefined }>(
  c: Context,
  { identity, signatures, limits, baseUrl }: PageParts,
  schema: z.ZodType<Message>,
): Promise<SentByPage<Message> | Refused> {
  const refused = await limits.takeMessage(c);
  if (refused) return refused;
  const parsed = await parseBody(c, schema);
  if ('code' in parsed) return parsed;
  const { message } = parsed;
  const site = await identity.siteOfPage(c, message.site);
  if (site === 'unknown_site') return { code: site };
  if (!welcomes(site, c, baseUrl)) return { code: 'origin_not_allowed' };
  const signed = message.token ? await signatures.interactionOf(site, message.token) : null;
  return signed && 'code' in signed ? signed : { site, message, signed };
}

/** What somebody sends who is not signed in yet. Another site's page cannot send it in their name, and so sign them in as somebody else. */
export async function sentByAnyone<Message>(c: Context, baseUrl: string | null, schema: z.ZodType<Message>): Promise<Parsed<Message>> {
  return isFromOtherPage(c, baseUrl) ? { code: 'csrf' } : parseBody(c, schema, STAFF_MEDIA_TYPES);
}

/** What somebody who is signed in sends about themselves. */
export async function sentByPerson<Message>(
  c: Context,
  personOf: PersonOf,
  schema: z.ZodType<Message>,
): Promise<{ readonly user: User; readonly message: Message } | Refused> {
  const person = await personOf(c);
  if ('code' in person) return person;
  const parsed = await parseBody(c, schema, STAFF_MEDIA_TYPES);
  return 'code' in parsed ? parsed : { user: person.user, message: parsed.message };
}

/** The same by staff, with what they may see. */
export interface AskedByStaff<Message> extends Asked<Message> {
  readonly viewer: Viewer;
  /** Whose answers they read. */
  readonly sight: Sight;
  /** How they see the numbers. */
  readonly eyes: Eyes;
  readonly actor: Actor;
}

type StaffIdentity = Pick<Identity, 'staffOf'>;

/** What staff asks by a query. Strangers learn nothing, not even whether they asked well; neither do those who may not. */
export async function askedByStaff<Message extends { site?: string | undefined }>(
  c: Context,
  identity: StaffIdentity,
  act: Act,
  schema: z.ZodType<Message>,
): Promise<AskedByStaff<Message> | Refused> {
  const parsed = parseQuery(c, schema);
  return byStaff(c, identity, act, parsed, siteIn(parsed));
}

/** What staff sends as JSON. */
export async function sentByStaff<Message extends { site?: string | undefined }>(
  c: Context,
  identity: StaffIdentity,
  act: Act,
  schema: z.ZodType<Message>,
): Promise<AskedByStaff<Message> | Refused> {
  const parsed = await parseBody(c, schema, STAFF_MEDIA_TYPES);
  return byStaff(c, identity, act, parsed, siteIn(parsed));
}

/** What those who administer a site send as JSON to its own address. */
export async function sentAboutSite<Message>(
  c: Context,
  identity: StaffIdentity,
  key: string,
  schema: z.ZodType<Message>,
): Promise<AskedByStaff<Message> | Refused> {
  return byStaff(c, identity, 'administer', await parseBody(c, schema, STAFF_MEDIA_TYPES), key);
}

// A form or a plain text can be sent from another site's page without asking first; this cannot.
const STAFF_MEDIA_TYPES = ['application/json'];

const siteIn = (parsed: Parsed<{ site?: string | undefined }>): string | undefined => ('code' in parsed ? undefined : parsed.message.site);

async function byStaff<Message>(
  c: Context,
  identity: StaffIdentity,
  act: Act,
  parsed: Parsed<Message>,
  key: string | undefined,
): Promise<AskedByStaff<Message> | Refused> {
  const staff = await identity.staffOf(c, key);
  if ('code' in staff) return staff;
  if (!may(staff.viewer, act)) return { code: 'forbidden' };
  return 'code' in parsed ? parsed : { ...staff, sight: sightOf(staff.viewer), message: parsed.message };
}

/** What staff asks about some days, with those days in the calendar of the site. */
export interface AskedDays<Message> extends AskedByStaff<Message> {
  readonly calendar: Calendar;
  readonly range: DayRange;
}

const calendarOf = calendars();

/** What staff asks about some days by a query, seen from a moment (ms). */
export async function daysAskedByStaff<Message extends LeaderboardQuery>(
  c: Context,
  identity: StaffIdentity,
  act: Act,
  schema: z.ZodType<Message>,
  at: number,
): Promise<AskedDays<Message> | Refused> {
  const asked = await askedByStaff(c, identity, act, schema);
  if ('code' in asked) return asked;
  const calendar = calendarOf(asked.site.timeZone);
  const range = rangeOfQuery(asked.message, calendar, at);
  return 'code' in range ? range : { ...asked, calendar, range };
}
