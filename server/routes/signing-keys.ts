import { Hono } from 'hono';
import { type MadeSigningKey, NewSigningKey, type SigningKeyList, type SigningKeyMessage } from '../../contract/keys.ts';
import { SiteQuery } from '../../contract/range.ts';
import type { NewSigningKey as NewKey, SigningKey } from '../../db/key-store.ts';
import type { Store } from '../../db/store.ts';
import type { SiteId } from '../../domain/ids.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { invalid } from '../parse.ts';
import { problem, type Refused } from '../problem.ts';
import { json, noContent } from '../reply.ts';
import { publicKeyOf } from '../signing/public-key.ts';
import { signingSecret } from '../signing/signing-secret.ts';

interface Parts {
  readonly store: Pick<Store, 'createSigningKey' | 'signingKeys' | 'revokeSigningKey'>;
  readonly identity: Identity;
  readonly secretKey: string;
}

/** With what the help desk signs: made, listed and revoked by those who administer the site. */
export const signingKeys = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .post('/signing-keys', (c) => create(parts, c))
    .get('/signing-keys', (c) => list(parts, c))
    .delete('/signing-keys/:id', (c) => revoke(parts, c));

async function create({ store, identity, secretKey }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'administer', NewSigningKey);
  if ('code' in sent) return problem(c, sent);
  const wanted = keyOf(sent.message);
  if ('code' in wanted) return problem(c, wanted);
  const key = await store.createSigningKey(sent.site.id, wanted, sent.actor);
  return key === 'too_many_keys' ? problem(c, key) : json(c, 201, made(key, sent.site.id, secretKey));
}

function keyOf({ name, algorithm, public_key }: NewSigningKey): NewKey | Refused {
  if (algorithm === 'HS256')
    return public_key === undefined ? { name, algorithm, publicKey: null } : invalid('/public_key', 'must not stand beside HS256');
  const publicKey = publicKeyOf(public_key ?? '');
  return publicKey ? { name, algorithm, publicKey } : invalid('/public_key', 'must be the public half of an Ed25519 key pair, as PEM or as JWK');
}

const made = (key: SigningKey, site: SiteId, secretKey: string): MadeSigningKey => ({
  ...signingKeyMessage(key),
  ...(key.algorithm === 'HS256' && { secret: signingSecret(secretKey, site, key.id) }),
});

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: (await store.signingKeys(asked.site.id)).map(signingKeyMessage) } satisfies SigningKeyList);
}

async function revoke({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const outcome = await store.revokeSigningKey(asked.site.id, c.req.param('id') ?? '', asked.actor);
  return outcome === 'revoked' ? noContent(c) : problem(c, outcome);
}

const signingKeyMessage = ({ id, name, algorithm, createdAt, revokedAt }: SigningKey): SigningKeyMessage => ({
  id,
  name,
  algorithm,
  created_at: momentOf(createdAt),
  revoked_at: revokedAt === null ? null : momentOf(revokedAt),
});
