/**
 * Whether an answer counts towards the score.
 * - `counted`: it does
 * - `suspect`: something about how it came speaks against it; nobody has looked at it yet
 * - `excluded`: somebody left it out, and said why
 */
export const STANDINGS = ['counted', 'suspect', 'excluded'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What speaks against an answer. None of it is proof, and whoever sent it is never told.
 * - `honeypot`: a field was filled that people do not meet
 * - `hasty`: the tap came sooner than a person can read the question
 * - `agent_network`: it came from where the credited agent is signed in
 * - `superseded`: nobody signed for it, and a signed answer about the same interaction followed
 */
export const SIGNALS = ['honeypot', 'hasty', 'agent_network', 'superseded'] as const;
export type Signal = (typeof SIGNALS)[number];
