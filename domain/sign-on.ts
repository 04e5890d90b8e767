/**
 * Why somebody who came back from the sign-in provider is not signed in. The sign-in page has words for each.
 * - `sso_unavailable`: the provider does not answer; later it may
 * - `sso_failed`: it was broken off, took too long, or what came back does not belong to what was begun
 * - `sso_unverified`: the provider does not vouch for the e-mail address
 * - `sso_nobody`: nobody here has that address, or they may no longer sign in
 */
export const SIGN_ON_REFUSALS = ['sso_unavailable', 'sso_failed', 'sso_unverified', 'sso_nobody'] as const;
export type SignOnRefusal = (typeof SIGN_ON_REFUSALS)[number];
