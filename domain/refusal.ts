/**
 * Why an answer, change or removal was not accepted. A refusal is an answer, not a fault; nothing was stored.
 * - `already_rated`: the interaction has an answer with another id
 * - `idempotency_conflict`: the same id and revision came before with other content
 * - `window_closed`: the time to change the answer is over
 * - `edit_token_wrong`: it is somebody else's answer
 * - `removed`: the answer was deleted and stays deleted
 * - `not_found`: there is no such answer on this site
 */
export const REFUSALS = ['already_rated', 'idempotency_conflict', 'window_closed', 'edit_token_wrong', 'removed', 'not_found'] as const;
export type Refusal = (typeof REFUSALS)[number];
