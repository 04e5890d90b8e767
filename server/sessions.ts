import type { Session } from '../db/people-store.ts';
import type { Store } from '../db/store.ts';
import type { UserId } from '../domain/ids.ts';
import { SEEN_STEP } from '../domain/session.ts';
import type { Context } from './context.ts';
import { cookieOf } from './cookies.ts';
import { derivedKey } from './secret-key.ts';
import { tokenHashOf } from './secret-token.ts';
import { type Handle, type Rows, runLibrary } from './session-library.ts';

/** Who is signed in, by the cookie of a browser. The truth is in the store: a cookie without a row is nobody, however well it is made. */
export interface Sessions {
  of(c: Context): Promise<Session | null>;
  /** Signs somebody in by a token that nobody had before; whoever was signed in by this cookie is not any more. */
  begin(c: Context, user: UserId): Promise<void>;
  end(c: Context): Promise<void>;
}

interface Parts {
  readonly store: Pick<Store, 'session' | 'beginSession' | 'seeSession' | 'endSession'>;
  readonly secretKey: string;
  readonly baseUrl: string | null;
  readonly now: () => number;
}

/** Sessions of 256 random bits, sealed in the cookie with a key that is derived from the secret, and kept by their hash. */
export function createSessions({ store, secretKey, baseUrl, now }: Parts): Sessions {
  const secret = derivedKey(secretKey, 'afterword sessions');
  const cookie = cookieOf('afterword', baseUrl);
  // A request is a sign of life when it comes. A stream asks again and again whether it may stay, with nobody there to look at it.
  const heard = new WeakSet<Context>();

  async function run(c: Context, work: (session: Handle, found: () => Found | null) => Promise<void>): Promise<void> {
    const { rows, found, settled } = rowsOf(store);
    await runLibrary(c, secret, cookie, rows, (session) => work(session, found));
    await settled();
  }

  async function foundBy(c: Context): Promise<Found | null> {
    if (cookie.read(c) === undefined) return null;
    let result: Found | null = null;
    await run(c, async (session, found) => {
      await session.get();
      result = found();
    });
    return result;
  }

  return {
    async of(c) {
      const found = await foundBy(c);
      const isNews = !heard.has(c) && found !== null && now() - found.session.seenAt >= SEEN_STEP;
      heard.add(c);
      if (isNews) await store.seeSession(found.tokenHash);
      return found?.session ?? null;
    },
    async begin(c, user) {
      const before = await foundBy(c);
      // The library keeps the id of a session that is there, and so would let somebody plant theirs.
      if (before) await store.endSession(before.tokenHash);
      await run(c, (session) => session.update({ user }));
    },
    end: (c) =>
      run(c, async (session) => {
        await session.get();
        session.delete();
      }),
  };
}

interface Found {
  readonly session: Session;
  readonly tokenHash: string;
}

/** The store as the library wants to see it, what was found in it, and when all that was told is flushed to disk. */
function rowsOf(store: Parts['store']): { rows: Rows; found: () => Found | null; settled: () => Promise<void> } {
  let found: Found | null = null;
  const told: Promise<void>[] = [];
  const tell = (done: Promise<void>) => {
    done.catch(() => undefined); // Heard where it is waited for, which may be after it failed.
    told.push(done);
  };
  return {
    rows: {
      async get(sid) {
        const tokenHash = tokenHashOf(sid);
        const session = await store.session(tokenHash);
        found = session && { session, tokenHash };
        return session && { user: session.user.id };
      },
      set: (sid, { user }) => tell(store.beginSession({ tokenHash: tokenHashOf(sid), user })),
      delete: (sid) => tell(store.endSession(tokenHashOf(sid))),
    },
    found: () => found,
    settled: async () => void (await Promise.all(told)),
  };
}
