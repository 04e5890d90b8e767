import { setImmediate } from 'node:timers/promises';
import type { PageRequest, Response, ResponsePage } from '../db/store.ts';

type ReadPage = (page: PageRequest) => Promise<ResponsePage>;

const PIECE = 200; // Answers looked at in one go.
const LOOKED_AT_MAX = 20_000; // Then the page is what was found, and the next one goes on: nobody waits longer than a second.

/** A page of those answers that are wanted, out of pages of all. It may have fewer than its limit and still not be the last. */
export async function wantedPage(read: ReadPage, { limit, cursor }: PageRequest, isWanted: (response: Response) => boolean): Promise<ResponsePage> {
  const found: Response[] = [];
  let from = cursor;
  for (let lookedAt = 0; ; lookedAt += PIECE) {
    const request = { ...(from !== undefined && { cursor: from }) };
    const { responses, nextCursor } = await read({ limit: PIECE, ...request });
    const wanted = responses.filter(isWanted);
    const last = wanted[limit - found.length - 1];
    found.push(...wanted.slice(0, limit - found.length));
    if (last && last !== responses.at(-1))
      return { responses: found, nextCursor: (await read({ limit: responses.indexOf(last) + 1, ...request })).nextCursor };
    if (last || nextCursor === null || lookedAt + PIECE >= LOOKED_AT_MAX) return { responses: found, nextCursor };
    from = nextCursor;
    await setImmediate();
  }
}

/** Those answers that are wanted; all where nobody says. */
export async function* onlyWanted(all: AsyncIterable<Response>, isWanted: ((response: Response) => boolean) | undefined): AsyncGenerator<Response> {
  for await (const response of all) if (isWanted === undefined || isWanted(response)) yield response;
}
