import { randomBytes, randomUUID } from 'node:crypto';
import type { Site } from '../../db/site-store.ts';
import { holderOf } from '../support/keys.ts';
import { join } from '../support/people.ts';
import { claimsOf, hmacToken, part, sharedKey, unsigned } from '../support/tokens.ts';
import { openServer } from '../support/wire.ts';
import { answer, idOf, UNGUARDED } from '../support/world.ts';

/** The only origin whose pages may send. */
const ALLOWED_ORIGIN = 'https://shop.example';
/** What Bea's customer said about another site; nothing of it may change or be seen. */
export const OTHER_WORDS = 'words of another site';
const OTHER_NUMBER = 424_242;
const UNTOUCHED = OTHER_NUMBER + 1;

/** A server as strict as it can be set, with a second site beside the one that is asked, and words for the blanks of the sample. */
export type House = Awaited<ReturnType<typeof openHouse>>;

export async function openHouse() {
  const server = await openServer({ guards: { ...UNGUARDED, hasLimits: true } });
  const { store, site } = server;
  await store.updateSite(site.id, { signature: 'require', origins: [ALLOWED_ORIGIN] }, 'command');
  const key = await sharedKey(store, site);
  const other = await store.createSite({ name: 'Other', timeZone: 'UTC' }, 'command');
  for (const number of [OTHER_NUMBER, UNTOUCHED])
    await server.send('POST', '/api/v1/responses', answer(other, number, { comment: OTHER_WORDS, agent: 'bea' }));
  // An administrator of one site, who has nothing to do with the other.
  const cookie = (await join(server)).cookie();
  const { key: secretKey } = await holderOf(server, ['admin']);
  return { ...server, cookie, key, other, secretKey };
}

/** The blanks of the sample for one sending. The same case speaks of one answer to one interaction, unless it asks for a fresh one. */
export function blanksFor(house: House, name: string): (text: string) => string {
  const { site, other, url, cookie, secretKey } = house;
  const uuid = randomUUID();
  const valid = tokenOf(house, { sub: name });
  const [head = '', claims = '', signature = ''] = valid.split('.');
  const swapped = part({ ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), agent: 'bob' });
  const blanks: Readonly<Record<string, () => string>> = {
    ...{ INGEST: () => '/api/v1/responses', ALLOWED_ORIGIN: () => ALLOWED_ORIGIN, DASHBOARD_ORIGIN: () => url, HOST: () => new URL(url).host },
    ...{ UUID: () => uuid, FRESH_UUID: randomUUID, OTHER_WS_UUID: () => idOf(OTHER_NUMBER), OTHER_WS_RESPONSE_ID: () => idOf(UNTOUCHED) },
    ...{ VALID_TOKEN: () => valid, FRESH_TOKEN: () => tokenOf(house, { sub: randomUUID() }) },
    TAMPERED_TOKEN: () => `${head}.${claims}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    SWAPPED_AGENT_TOKEN: () => `${head}.${swapped}.${signature}`,
    ALG_NONE_TOKEN: () => `${unsigned({ alg: 'none', kid: house.key.id }, claimsOf(site, house.clock.now))}.`,
    SESSION_TOKEN: () => tokenOf(house, { use: 'session' }),
    WRONG_AUD_TOKEN: () => tokenOf(house, { aud: other.key }),
    SECRET_API_KEY: () => secretKey,
    SESSION_COOKIE: () => cookie,
    OTHER_SITE_KEY: () => other.key,
    RANDOM_IP: () => [...randomBytes(4)].join('.'),
    // The page on which a customer is asked; there is no link by mail yet.
    RATE_LINK: () => '/examples/support-page.html',
  };
  return (text) => text.replace(/\{\{(\w+)\}\}/g, (_, blank: string) => (blanks[blank] ?? unknown(blank))());
}

const unknown = (blank: string): never => {
  throw new Error(`Nobody fills in {{${blank}}}.`);
};

/** A token that the help desk of the house signed, for a chat with Ana unless told otherwise. */
export const tokenOf = ({ key, site, clock }: { key: { id: string; secret: string }; site: Site; clock: { now: number } }, changed: object): string =>
  hmacToken({ alg: 'HS256', typ: 'JWT', kid: key.id }, claimsOf(site, clock.now, { ...changed }), key.secret);

/** What every answer of ours must have beside what the sample says. */
export const alwaysOf = ({ site }: House) => ({ site: site.key, edit_token: 'a-token-that-only-she-has' });
