import type { Site } from '../../db/site-store.ts';
import type { Scope } from '../../domain/access.ts';
import { newApiKey } from '../../server/api-key.ts';
import type { World } from './world.ts';

/** Asks with a secret key, as other programs do. */
export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;

/** A secret key of a site (that of the world, unless told otherwise), with how to ask by it. */
export async function holderOf(world: World, scopes: readonly Scope[], site: Site = world.site): Promise<{ key: string; id: string; ask: Ask }> {
  const { key, ...kept } = newApiKey();
  const { id } = await world.store.createApiKey(site.id, { ...kept, name: 'Help desk', scopes }, 'command');
  const ask: Ask = (method, path, body, headers) =>
    world.send(method, `/api/v1/${path}`, body, { headers: { authorization: `Bearer ${key}`, ...headers } });
  return { key, id, ask };
}
