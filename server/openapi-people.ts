import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Me, NewSetup } from '../contract/account.ts';
import { SignOnQuery } from '../contract/sign-on.ts';
import { byPerson } from './operations.ts';

const SIGNED_IN: readonly [string, typeof Me] = ['Signed in, by a cookie.', Me];

/** Operations on who can sign in, and who is signed in. */
export const peoplePaths: ZodOpenApiPathsObject = {
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
};
