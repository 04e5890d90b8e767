import { Hono } from 'hono';
import { SignOnQuery } from '../../contract/sign-on.ts';
import type { SignOnStore } from '../../db/sign-on-store.ts';
import type { UserId } from '../../domain/ids.ts';
import type { SignOnRefusal } from '../../domain/sign-on.ts';
import type { Context, Env } from '../context.ts';
import { cookieOf } from '../cookies.ts';
import { problem } from '../problem.ts';
import { parseQuery } from '../query.ts';
import { headersOf } from '../reply.ts';
import type { Sessions } from '../sessions.ts';
import { BEGUN_AGE_MAX, type Begun, seal, unseal } from '../sign-on/begun.ts';
import { ownPath } from '../sign-on/own-path.ts';
import type { SingleSignOn } from '../sign-on/single-sign-on.ts';

interface Parts {
  readonly store: SignOnStore;
  /** Null where nobody signs in elsewhere. */
  readonly singleSignOn: SingleSignOn | null;
  readonly sessions: Pick<Sessions, 'begin'>;
  readonly now: () => number;
}

/** Signing in at a provider: the way there, and the way back. A browser follows both, so both answer with a place to go. */
export const signOn = ({ singleSignOn, ...parts }: Parts): Hono<Env> => {
  const where = (follow: (parts: Ready, c: Context) => Promise<Response>) => (c: Context) =>
    singleSignOn ? follow({ ...parts, ...singleSignOn }, c) : problem(c, 'not_found');
  return new Hono<Env>().get('/sso/start', where(begin)).get('/sso/callback', where(finish));
};

type Ready = Omit<Parts, 'singleSignOn'> & SingleSignOn;

async function begin({ provider, origin, key, now }: Ready, c: Context): Promise<Response> {
  const asked = parseQuery(c, SignOnQuery);
  if ('code' in asked) return problem(c, asked);
  const next = ownPath(asked.message.next, origin);
  const begun = await provider.begin();
  if (typeof begun === 'string') return goTo(c, signInPage(origin, begun, next));
  const { address, ...proofs } = begun;
  const sealed = await seal({ ...proofs, next }, key, now());
  begunCookie(origin).write(c, sealed, BEGUN_AGE_MAX);
  return goTo(c, address.href);
}

/**
 * The one GET that writes: it begins a session. The standard has no other way back than a redirect (RFC 6749, section 4.1.2).
 * No other page can bring it about: only the browser that began has the cookie with this `state`, and a code works once.
 */
async function finish(parts: Ready, c: Context): Promise<Response> {
  const { origin, key, now, sessions } = parts;
  const cookie = begunCookie(origin);
  const begun = await unseal(cookie.read(c) ?? '', key, now());
  cookie.drop(c);
  const dropped = c.get('cookie') ?? '';
  const found = await recognise(parts, c, begun);
  if (typeof found === 'string') return goTo(c, signInPage(origin, found, begun?.next));
  await sessions.begin(c, found.user);
  const arrived = goTo(c, origin + found.next);
  arrived.headers.append('set-cookie', dropped); // The other cookie of this answer is the session's.
  return arrived;
}

type Arrived = Pick<Begun, 'next'> & { readonly user: UserId };

/** Who came back; nobody is made a user because a provider knows them. */
async function recognise({ provider, store, callback }: Ready, c: Context, begun: Begun | null): Promise<Arrived | SignOnRefusal> {
  if (!begun) return 'sso_failed';
  // The address as the browser knows it: a proxy may have changed what arrives here.
  const account = await provider.finish(new URL(callback + new URL(c.req.url).search), begun);
  if (typeof account === 'string') return account;
  const user = await store.signOn(account, account.email);
  return user === 'nobody' ? 'sso_nobody' : { user, next: begun.next };
}

const begunCookie = (origin: string) => cookieOf('afterword-sso', origin);

const signInPage = (origin: string, error: SignOnRefusal, next = '/'): string => `${origin}/sign-in?${new URLSearchParams({ error, next })}`;

/** The address of this answer has a code in it, which is nothing for the next server to read. */
const goTo = (c: Context, location: string): Response =>
  new Response(null, { status: 303, headers: { ...headersOf(c), location, 'referrer-policy': 'no-referrer' } });
