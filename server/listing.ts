import type { ListedResponse } from '../contract/responses.ts';
import type { Store, Response as StoredResponse } from '../db/store.ts';
import type { Actor } from '../domain/audit.ts';
import { asId, type SiteId, type UserId } from '../domain/ids.ts';
import { listedResponse, momentOf, type Reader } from './messages.ts';

type Parts = Pick<Store, 'exclusionOf' | 'user'>;

/** How an answer of a site is told to those who see what they see: with the reason where somebody left it out. */
export async function listed(store: Parts, site: SiteId, reader: Reader, response: StoredResponse): Promise<ListedResponse> {
  return listedResponse(response, reader, response.standing === 'excluded' ? await exclusionOf(store, site, response) : null);
}

/** The same of any number of them, one after the other. */
export async function* eachListed(
  store: Parts,
  site: SiteId,
  reader: Reader,
  responses: AsyncIterable<StoredResponse>,
): AsyncGenerator<ListedResponse> {
  for await (const response of responses) yield await listed(store, site, reader, response);
}

async function exclusionOf(store: Parts, site: SiteId, { id }: StoredResponse): Promise<ListedResponse['exclusion']> {
  const exclusion = await store.exclusionOf(site, id);
  return exclusion && { reason: exclusion.reason, by: await nameOfActor(store, exclusion.by), at: momentOf(exclusion.at) };
}

/** What people call whoever did something; null where it was no person, or nobody who is still known. */
export async function nameOfActor(store: Pick<Store, 'user'>, actor: Actor): Promise<string | null> {
  const [kind, id] = actor.split(' ');
  return kind === 'user' && id ? ((await store.user(asId<UserId>(id)))?.name ?? null) : null;
}
