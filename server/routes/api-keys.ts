import { Hono } from 'hono';
import { type ApiKeyList, type ApiKeyMessage, type MadeApiKey, NewApiKey } from '../../contract/keys.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { ApiKey } from '../../db/key-store.ts';
import type { Store } from '../../db/store.ts';
import { newApiKey } from '../api-key.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json, noContent } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'createApiKey' | 'apiKeys' | 'revokeApiKey'>;
  readonly identity: Identity;
}

/** Secret keys of other programs: made, listed and revoked by those who administer the site. */
export const apiKeys = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .post('/api-keys', (c) => create(parts, c))
    .get('/api-keys', (c) => list(parts, c))
    .delete('/api-keys/:id', (c) => revoke(parts, c));

async function create({ store, identity }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'administer', NewApiKey);
  if ('code' in sent) return problem(c, sent);
  const { key, ...kept } = newApiKey();
  const { name, scopes } = sent.message;
  const made = await store.createApiKey(sent.site.id, { ...kept, name, scopes }, sent.actor);
  return json(c, 201, { ...apiKeyMessage(made), key } satisfies MadeApiKey);
}

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: (await store.apiKeys(asked.site.id)).map(apiKeyMessage) } satisfies ApiKeyList);
}

async function revoke({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const outcome = await store.revokeApiKey(asked.site.id, c.req.param('id') ?? '', asked.actor);
  return outcome === 'revoked' ? noContent(c) : problem(c, outcome);
}

const apiKeyMessage = ({ id, name, prefix, scopes, createdAt, lastUsedAt, revokedAt }: ApiKey): ApiKeyMessage => ({
  id,
  name,
  prefix,
  scopes: [...scopes],
  created_at: momentOf(createdAt),
  last_used_at: lastUsedAt === null ? null : momentOf(lastUsedAt),
  revoked_at: revokedAt === null ? null : momentOf(revokedAt),
});
