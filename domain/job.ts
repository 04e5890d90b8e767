/**
 * What is done every day without being asked.
 * - `retention`: words that were kept as long as the site keeps them go, and so do references and cases
 * - `expired`: sessions, links, invitations and kept answers that are too old to be of use are deleted
 */
export const JOBS = ['retention', 'expired'] as const;
export type Job = (typeof JOBS)[number];
