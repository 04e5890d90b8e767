const OUT_OF_REACH = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']; // The last two: what a proxy says for it.

/** Whether the provider did not answer, or answered nothing that it means. `fetch` has one error without a code for every fault of the network. */
export const isOutOfReach = (error: unknown): boolean =>
  OUT_OF_REACH.includes(wordOf(error, 'code')) || (error instanceof TypeError && wordOf(error, 'code') === '');

/** What the library and the provider call it, for the log. Not the rest of an error: codes, tokens and addresses may stand there. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const words = [error, cause].flatMap((each) => [wordOf(each, 'name'), wordOf(each, 'code'), wordOf(each, 'error'), checkThatFailed(each)]);
  return words.filter(Boolean).join(', ');
}

/** A code of letters, as both have them; empty for anything else. */
function wordOf(error: unknown, field: 'name' | 'code' | 'error'): string {
  const word = error instanceof Error ? (error as Error & Record<typeof field, unknown>)[field] : undefined;
  return typeof word === 'string' && /^\w{1,64}$/.test(word) ? word : '';
}

/** The library's sentence for a check of its own, which names a claim and never its value. */
const checkThatFailed = (error: unknown): string => (error instanceof Error && error.name === 'OperationProcessingError' ? error.message : '');
