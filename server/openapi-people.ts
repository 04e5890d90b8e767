import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Me, NewSetup } from '../contract/account.ts';
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
};
