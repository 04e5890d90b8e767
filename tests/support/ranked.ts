import type { Ranking } from '../../domain/access.ts';
import { asId } from '../../domain/ids.ts';
import { newApiKey } from '../../server/api-key.ts';
import { cookieOfStaff, openShare } from './roles.ts';
import { ana, answerOf, ben, chat, email, interactionOf } from './shop.ts';
import type { World } from './world.ts';

/** Who looks at the numbers of single agents. */
export const VIEWERS = ['an admin', 'a lead', 'Ben himself', 'a wall', 'a key to read'] as const;
export type Viewer = (typeof VIEWERS)[number];
export type Headers = Readonly<Record<string, string>>;

/** Ana for Billing in the chat (5), Ben for Returns by mail (1), and both of them for Billing in the chat (3). */
export async function openRanked(world: World): Promise<Readonly<Record<Viewer, Headers>>> {
  const { store, site, clock, cookie } = world;
  const now = () => clock.now;
  const give = (number: number, told: object, rating: 1 | 3 | 5) =>
    store.record(interactionOf(site.id, `chat-${number}`, told), answerOf(number, { rating, comment: `Comment ${number}` }));
  await give(1, { agents: [ana], team: 'Billing', channel: chat }, 5);
  await give(2, { agents: [ben], team: 'Returns', channel: email }, 1);
  await give(3, { agents: [ana, ben], team: 'Billing', channel: chat }, 3);
  const { key, ...kept } = newApiKey();
  await store.createApiKey(site.id, { ...kept, name: 'Sync', scopes: ['read'] }, 'command');
  return {
    'an admin': { cookie },
    'a lead': { cookie: await cookieOfStaff(world, now, { role: 'lead', teams: ['Billing'] }) },
    'Ben himself': { cookie: await cookieOfStaff(world, now, { role: 'agent', agent: asId(ben.id), name: 'B. Okoro' }) },
    'a wall': { cookie: (await openShare(world)).cookie },
    'a key to read': { authorization: `Bearer ${key}` },
  };
}

/** Lets so much of single agents be seen. */
export const show = ({ store, site }: World, ranking: Ranking) => store.updateSite(site.id, { ranking }, 'command');
