import type { NewUser } from '../../../db/people-store.ts';
import { type OpenStore, openShop } from '../../support/shop.ts';

/** Stands for the hash of a token, by a name for the eye. */
export const hash = (name: string): string => name.padEnd(43, '-');

export const lea: NewUser = { name: 'Lea', email: 'lea@example.com', isOwner: false, passwordHash: 'hash of lea' };

/** A shop, and Lea, who can sign in and is a member of nothing. */
export async function openWithLea(open: OpenStore) {
  const shop = await openShop(open);
  const user = await shop.store.createUser(lea, 'command');
  if (user === 'taken') throw new Error(user);
  return { ...shop, user };
}
