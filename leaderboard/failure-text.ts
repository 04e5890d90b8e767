import type { ApiFailure } from './api.ts';
import type { Words } from './words.ts';

/** Why something could not be had or done, in the reader's language; the server says it in English. */
export function failureText({ code, status }: ApiFailure, { failures }: Words): string {
  const texts: Partial<Record<ApiFailure['code'], string>> = failures.by;
  return texts[code] ?? failures.answered(status);
}
