import * as z from 'zod';
import { ROLES } from '../domain/access.ts';
import { isStorable, lengthOf } from '../domain/comment.ts';
import { PASSWORD_LENGTH } from '../domain/password.ts';
import { AgentKey, Name } from './fields.ts';

/** An e-mail address, by which somebody signs in; upper and lower case are the same. */
export const Email = z
  .string()
  .max(254) // RFC 5321: longer ones cannot be delivered to.
  .pipe(z.email('must be an e-mail address'))
  .transform((text) => text.toLowerCase())
  .meta({ example: 'ana@example.com' });

/** A password that somebody chooses. What it is made of is theirs to say. */
export const NewPassword = z
  .string()
  .refine(isStorable, 'must not contain NUL or half a surrogate pair')
  .refine((text) => lengthOf(text) >= PASSWORD_LENGTH.min, `must have at least ${PASSWORD_LENGTH.min} characters`)
  .refine((text) => lengthOf(text) <= PASSWORD_LENGTH.max, `must be at most ${PASSWORD_LENGTH.max} characters`)
  .meta({ description: `${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters, and none of the most common ones.` });

/** A password that somebody says they have. */
export const Password = z
  .string()
  .min(1)
  .max(2 * PASSWORD_LENGTH.max); // UTF-16 units; more than any password that could be chosen.

/** The secret part of a link, which stands behind its #. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/, 'must be the part of the link behind its #');

/** The id of somebody, or of an invitation. Made by the server. */
export const MadeId = z.string().max(64);

const Teams = z.array(Name).max(100); // More teams than one lead can know.

/** What somebody may do on a site: a lead has teams, an agent is one of those who are credited. */
export const grantFields = {
  role: z.enum(ROLES),
  teams: Teams.default([]).meta({ description: 'Whose answers a lead sees; nobody else has any.' }),
  agent: AgentKey.nullable().default(null).meta({ description: 'Who an agent is among those who are credited; nobody else is one.' }),
};

/** Adds to a message with `grantFields` what must be so between them. */
export const withGrant = <Message extends z.ZodType<{ role: string; teams: string[]; agent: string | null }>>(message: Message): Message =>
  message
    .refine(({ role, teams }) => (role === 'lead') === teams.length > 0, {
      path: ['teams'],
      message: 'must be at least one for a lead, and none for others',
    })
    .refine(({ role, agent }) => (role === 'agent') === (agent !== null), {
      path: ['agent'],
      message: 'must be given for an agent, and for nobody else',
    });
