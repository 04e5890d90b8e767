import * as z from 'zod';
import { ROLES } from '../domain/access.ts';
import { AgentKey, Name, SiteKey } from './fields.ts';
import { Email, LinkToken, MadeId, NewPassword, Password } from './people.ts';

/** How one can sign in here. */
export const SignInOptions = z
  .strictObject({
    is_set_up: z.boolean().meta({ description: 'False: only the set-up link, which the server printed when it started, lets anybody in.' }),
    oidc: z.strictObject({ name: z.string() }).nullable().meta({ description: 'A provider of single sign-on, as people call it.' }),
  })
  .meta({ id: 'SignInOptions' });
export type SignInOptions = z.infer<typeof SignInOptions>;

/** The first owner, by the link that the server printed. Without an address and a password they look around first, and choose them later. */
export const NewSetup = z
  .strictObject({ token: LinkToken, name: Name.optional(), email: Email.optional(), password: NewPassword.optional() })
  .refine(({ email, password }) => (email === undefined) === (password === undefined), {
    path: ['password'],
    message: 'must stand beside email',
  })
  .meta({ id: 'NewSetup' });
export type NewSetup = z.infer<typeof NewSetup>;

/** A sign-in. */
export const NewSession = z.strictObject({ email: Email, password: Password }).meta({ id: 'NewSession' });

/** Who is signed in, and what they may do where. */
export const Me = z
  .strictObject({
    user: z.strictObject({ id: MadeId, name: Name, email: z.string().nullable(), is_owner: z.boolean(), has_password: z.boolean() }),
    sites: z.array(z.strictObject({ key: SiteKey, name: z.string(), role: z.enum(ROLES), teams: z.array(Name), agent: AgentKey.nullable() })),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** What somebody changes about themselves. A new address or password needs the password that they have. */
export const AccountChange = z
  .strictObject({ name: Name.optional(), email: Email.optional(), password: NewPassword.optional(), current_password: Password.optional() })
  .meta({ id: 'AccountChange' });

/** A new password, by a link that works once. */
export const NewPasswordReset = z.strictObject({ token: LinkToken, password: NewPassword }).meta({ id: 'NewPasswordReset' });
