/**
 * What a site makes of interactions that its help desk did not sign.
 * - `off`: they count like signed ones
 * - `prefer`: they are taken in and marked, and numbers leave them out unless somebody asks for them
 * - `require`: they are not taken in at all
 */
export const SIGNATURES = ['off', 'prefer', 'require'] as const;
export type Signature = (typeof SIGNATURES)[number];

/** Whether numbers leave out what nobody signed, as long as nobody asks for it. What came before signing was required counts no more than what came since. */
export const leavesOutUnsigned = (signature: Signature): boolean => signature !== 'off';

/** With what a token can be signed. A key has one of them for life, whatever a token says of itself. */
export const SIGNING_ALGORITHMS = ['HS256', 'EdDSA'] as const;
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];
