import * as z from 'zod';
import { Moment, Name, SiteKey } from './fields.ts';
import { grantFields, MadeId, withGrant } from './people.ts';

/** Somebody who may do something on a site. */
export const UserMessage = z
  .strictObject({
    id: MadeId,
    name: Name,
    email: z.string().nullable(),
    ...grantFields,
    is_owner: z.boolean().meta({ description: 'Administers every site, and everybody.' }),
    is_disabled: z.boolean(),
    created_at: Moment,
    last_seen_at: Moment.nullable().meta({ description: 'To the minute.' }),
  })
  .meta({ id: 'User' });
export type UserMessage = z.infer<typeof UserMessage>;

/** Everybody of a site, in the order in which they came. */
export const UserList = z.strictObject({ data: z.array(UserMessage) }).meta({ id: 'UserList' });

/** What a member may do from now on. */
export const MembershipChange = withGrant(z.strictObject({ site: SiteKey.optional(), ...grantFields })).meta({ id: 'MembershipChange' });

/** An act that needs no more than its address. */
export const NoWords = z.strictObject({}).meta({ id: 'NoWords' });

/** A link by which somebody chooses a new password, shown this once; whoever makes it sends it. */
export const PasswordResetLink = z.strictObject({ url: z.url(), expires_at: Moment }).meta({ id: 'PasswordResetLink' });
export type PasswordResetLink = z.infer<typeof PasswordResetLink>;
