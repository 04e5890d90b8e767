import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AccountChange, Me, NewPasswordReset, NewSession, NewSetup, SignInOptions } from '../contract/account.ts';
import {
  InvitationAcceptance,
  InvitationList,
  InvitationPreview,
  InvitationPreviewRequest,
  MadeInvitation,
  NewInvitation,
} from '../contract/invitations.ts';
import { MadeId } from '../contract/people.ts';
import { SiteQuery } from '../contract/range.ts';
import { SignOnQuery } from '../contract/sign-on.ts';
import { MembershipChange, NoWords, PasswordResetLink, UserList, UserMessage } from '../contract/users.ts';
import { byPerson, byStaff } from './operations.ts';

const SIGNED_IN: readonly [string, typeof Me] = ['Signed in, by a cookie.', Me];
const IdPath = z.object({ id: MadeId });

const sessions: ZodOpenApiPathsObject = {
  '/api/v1/sign-in-options': {
    get: byPerson({ id: 'readSignInOptions', summary: 'How one can sign in here.', answers: { 200: ['The ways there are.', SignInOptions] } }),
  },
  '/api/v1/setup': {
    post: byPerson({
      id: 'setUp',
      summary: 'Sign in as the first owner, by the link that the server printed.',
      body: NewSetup,
      answers: { 200: SIGNED_IN },
      refusals: ['link_not_valid'],
    }),
  },
  '/api/v1/sso/start': {
    get: byPerson({
      id: 'beginSignOn',
      summary: 'The way to the sign-in provider.',
      query: SignOnQuery,
      answers: { 303: ['To the provider; or to `/sign-in`, with the reason as `error`.'] },
      refusals: ['not_found', 'validation_failed'],
    }),
  },
  '/api/v1/sso/callback': {
    get: byPerson({
      id: 'finishSignOn',
      summary: 'The way back from the sign-in provider, with what it adds to the address (OpenID Connect Core, section 3.1.2.5).',
      answers: { 303: ['Signed in, and to where they wanted to go; or to `/sign-in`, with the reason as `error`.'] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/session': {
    post: byPerson({
      id: 'signIn',
      summary: 'Sign in. An address that nobody has is answered like a wrong password.',
      body: NewSession,
      answers: { 200: SIGNED_IN },
      refusals: ['wrong_password', 'rate_limited'],
    }),
    get: byPerson({ id: 'readSession', summary: 'Who is signed in.', answers: { 200: ['They are.', Me] }, refusals: ['unauthorized'] }),
    delete: byPerson({ id: 'signOut', summary: 'Sign out in this browser.', answers: { 204: ['Signed out.'] }, refusals: ['unauthorized', 'csrf'] }),
  },
  '/api/v1/sessions': {
    delete: byPerson({
      id: 'signOutEverywhere',
      summary: 'Sign out in every browser.',
      answers: { 204: ['Signed out.'] },
      refusals: ['unauthorized', 'csrf'],
    }),
  },
  '/api/v1/account': {
    patch: byPerson({
      id: 'changeAccount',
      summary: 'Change one’s name, address or password. A new password ends every other session.',
      body: AccountChange,
      answers: { 200: ['Changed.', Me] },
      refusals: ['unauthorized', 'wrong_password', 'rate_limited'],
    }),
  },
  '/api/v1/password-resets': {
    post: byPerson({
      id: 'resetPassword',
      summary: 'Choose a new password by a link, and sign in.',
      body: NewPasswordReset,
      answers: { 200: SIGNED_IN },
      refusals: ['link_not_valid'],
    }),
  },
};

const invitations: ZodOpenApiPathsObject = {
  '/api/v1/invitations': {
    post: byStaff({
      id: 'invite',
      summary: 'Invite somebody to a site. The link in the answer is shown this once; whoever invites sends it.',
      body: NewInvitation,
      answers: { 201: ['The invitation and its link.', MadeInvitation] },
    }),
    get: byStaff({
      id: 'listInvitations',
      summary: 'Who was invited and has not come yet.',
      query: SiteQuery,
      answers: { 200: ['Newest first.', InvitationList] },
    }),
  },
  '/api/v1/invitations/{id}': {
    delete: byStaff({
      id: 'withdrawInvitation',
      summary: 'Take an invitation back.',
      path: IdPath,
      query: SiteQuery,
      answers: { 204: ['Its link works no more.'] },
      refusals: ['not_found'],
    }),
  },
  '/api/v1/invitation-previews': {
    post: byPerson({
      id: 'previewInvitation',
      summary: 'What a link invites to.',
      body: InvitationPreviewRequest,
      answers: { 200: ['The invitation.', InvitationPreview] },
      refusals: ['link_not_valid'],
    }),
  },
  '/api/v1/invitation-acceptances': {
    post: byPerson({
      id: 'acceptInvitation',
      summary: 'Come to the site, and sign in.',
      body: InvitationAcceptance,
      answers: { 200: SIGNED_IN },
      refusals: ['link_not_valid', 'unauthorized', 'wrong_password', 'rate_limited'],
    }),
  },
};

const users: ZodOpenApiPathsObject = {
  '/api/v1/users': {
    get: byStaff({
      id: 'listUsers',
      summary: 'Who may do what on a site.',
      query: SiteQuery,
      answers: { 200: ['In the order in which they came.', UserList] },
    }),
  },
  '/api/v1/users/{id}': {
    patch: byStaff({
      id: 'changeMembership',
      summary: 'Say what a member of the site may do from now on.',
      path: IdPath,
      body: MembershipChange,
      answers: { 200: ['Changed.', UserMessage] },
      refusals: ['not_found'],
    }),
    delete: byStaff({
      id: 'removeMembership',
      summary: 'Take somebody from the site.',
      path: IdPath,
      query: SiteQuery,
      answers: { 204: ['Taken from it.'] },
      refusals: ['not_found'],
    }),
  },
};

const OWNERS_ONLY = ['unauthorized', 'forbidden', 'csrf', 'not_found'] as const;

const access: ZodOpenApiPathsObject = {
  '/api/v1/users/{id}/disabled': {
    put: byPerson({
      id: 'disableUser',
      summary: 'As an owner, keep somebody out, and end every session of theirs.',
      path: IdPath,
      body: NoWords,
      answers: { 204: ['Nobody comes in by this name.'] },
      refusals: OWNERS_ONLY,
    }),
    delete: byPerson({
      id: 'enableUser',
      summary: 'As an owner, let somebody in again.',
      path: IdPath,
      answers: { 204: ['They may sign in.'] },
      refusals: OWNERS_ONLY,
    }),
  },
  '/api/v1/users/{id}/sessions': {
    delete: byPerson({
      id: 'endSessions',
      summary: 'As an owner, sign somebody out everywhere.',
      path: IdPath,
      answers: { 204: ['Signed out.'] },
      refusals: OWNERS_ONLY,
    }),
  },
  '/api/v1/users/{id}/password-resets': {
    post: byPerson({
      id: 'makePasswordReset',
      summary: 'As an owner, make a link by which somebody chooses a new password. It is shown this once, and works once.',
      path: IdPath,
      body: NoWords,
      answers: { 201: ['The link.', PasswordResetLink] },
      refusals: OWNERS_ONLY,
    }),
  },
};

/** Operations on who can sign in, who is signed in, and who may do what. */
export const peoplePaths: ZodOpenApiPathsObject = { ...sessions, ...invitations, ...users, ...access };
