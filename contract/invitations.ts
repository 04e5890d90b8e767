import * as z from 'zod';
import { Moment, Name, SiteKey } from './fields.ts';
import { Email, grantFields, LinkToken, MadeId, Password, withGrant } from './people.ts';

/** Somebody who is to come to a site. */
export const NewInvitation = withGrant(z.strictObject({ site: SiteKey.optional(), email: Email, name: Name, ...grantFields })).meta({
  id: 'NewInvitation',
});

const invitationFields = { id: MadeId, email: z.string(), name: Name, ...grantFields, created_at: Moment, expires_at: Moment };

/** Who was invited and has not come yet. */
export const InvitationMessage = z.strictObject(invitationFields).meta({ id: 'Invitation' });
export type InvitationMessage = z.infer<typeof InvitationMessage>;

/** Those of a site, newest first. */
export const InvitationList = z.strictObject({ data: z.array(InvitationMessage) }).meta({ id: 'InvitationList' });

/** The same with its link, which is shown this once; whoever makes it sends it. */
export const MadeInvitation = z.strictObject({ ...invitationFields, url: z.url() }).meta({ id: 'MadeInvitation' });
export type MadeInvitation = z.infer<typeof MadeInvitation>;

/** By which invitation somebody comes. */
export const InvitationPreviewRequest = z.strictObject({ token: LinkToken }).meta({ id: 'InvitationPreviewRequest' });

/** What they are invited to. */
export const InvitationPreview = z
  .strictObject({
    email: z.string(),
    name: Name,
    site_name: z.string(),
    has_account: z.boolean().meta({ description: 'True: sign in with this address first, or give its password.' }),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof InvitationPreview>;

/** Yes: with the password that somebody new chooses, or that somebody known has. Who is signed in as the one who was invited needs none. */
export const InvitationAcceptance = z.strictObject({ token: LinkToken, password: Password.optional() }).meta({ id: 'InvitationAcceptance' });
