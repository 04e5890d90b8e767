import { createHash } from 'node:crypto';
import type { KeptAnswer } from '../db/idempotency-store.ts';
import type { Store } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';
import { bearerOf, siteOfBearer } from './api-key.ts';
import { bytesOf } from './body.ts';
import type { Context } from './context.ts';
import { invalid } from './parse.ts';
import { problem } from './problem.ts';
import { headersOf } from './reply.ts';
import { seal, unseal } from './sealed.ts';
import { derivedKey } from './secret-key.ts';
import { takingTurns } from './turns.ts';

interface Parts {
  readonly store: Pick<Store, 'siteOfApiKey' | 'keptAnswer' | 'keepAnswer'>;
}

/** Lets a request go on, or answers it: undefined where the route has answered. */
export type AnswerOnce = (c: Context, next: () => Promise<void>) => Promise<Response | undefined>;

const VISIBLE = /^[\x21-\x7e]{1,255}$/;

/**
 * Has every POST that comes with a secret key and an Idempotency-Key done once: the same again gets the same answer, at the same time or within 72 hours.
 * Whatever says "later" (5xx, 429) is not kept.
 */
export function answeringOnce({ store }: Parts): AnswerOnce {
  const inTurn = takingTurns();
  return async (c, next) => {
    const name = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined;
    const bearer = name === undefined ? undefined : bearerOf(c);
    const site = bearer === undefined ? null : await siteOfBearer(store, bearer);
    if (name === undefined || bearer === undefined || !site) return passed(next);
    if (!VISIBLE.test(name)) return problem(c, invalid('Idempotency-Key', 'must be 1 to 255 visible ASCII characters'));
    const bytes = await bytesOf(c);
    if (!bytes) return passed(next); // Too many for anybody: the route says so.
    c.set('site', site);
    const keyHash = hashOf(bearer, name);
    const asked = { site, keyHash, requestHash: hashOf(c.req.method, c.req.url, bytes), seal: derivedKey(bearer, `afterword answer ${name}`) };
    return inTurn(keyHash.toString('hex'), () => answer(store, c, next, asked));
  };
}

async function passed(next: () => Promise<void>): Promise<undefined> {
  await next();
}

interface AskedOnce {
  readonly site: SiteId;
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
  /** From the secret key of whoever asks, which is kept nowhere: an answer may hold what is shown once. */
  readonly seal: Buffer;
}

async function answer(store: Parts['store'], c: Context, next: () => Promise<void>, asked: AskedOnce): Promise<Response | undefined> {
  const kept = await store.keptAnswer(asked.site, asked.keyHash);
  if (kept) return asked.requestHash.equals(kept.requestHash) ? replay(c, kept, asked.seal) : problem(c, 'idempotency_conflict');
  await next();
  const { status } = c.res;
  if (status >= 500 || status === 429) return undefined;
  const body = seal(asked.seal, JSON.stringify({ type: c.res.headers.get('content-type'), text: await c.res.clone().text() }));
  await store.keepAnswer(asked.site, asked.keyHash, { requestHash: asked.requestHash, status, body });
  return undefined;
}

function replay(c: Context, { status, body }: KeptAnswer, key: Buffer): Response {
  const { type, text } = JSON.parse(unseal(key, body)) as { type: string | null; text: string };
  const headers = { ...headersOf(c), ...(type !== null && { 'content-type': type }), 'idempotency-replayed': 'true' };
  return new Response(status === 204 ? null : text, { status, headers });
}

/** Of all parts, each with its length, so that what ends one cannot begin the next. */
function hashOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts.map((part) => Buffer.from(part))) hash.update(`${part.length}\n`).update(part);
  return hash.digest();
}
