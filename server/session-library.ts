import {
  type Session as LibrarySession,
  useSession as librarySession,
  useSessionStorage as libraryStorage,
  type SessionEnv,
  type Storage,
} from '@hono/session';
import type { Context as HonoContext } from 'hono';
import { jwtDecrypt } from 'jose';
import type { UserId } from '../domain/ids.ts';
import { SESSION_MAX } from '../domain/session.ts';
import type { Context } from './context.ts';
import type { Cookie } from './cookies.ts';
import { newToken } from './secret-token.ts';

/** What the library keeps for us under the id that is sealed in the cookie. */
export interface Kept extends Record<string, unknown> {
  readonly user: UserId;
}

/** The session of one request, as the library has it. */
export type Handle = LibrarySession<Kept>;

/** Storage that the library can be given: what it is told to write it does not wait for, so whoever gives it does. */
export type Rows = Storage<Kept>;

/** Runs the library on one request, within `work`: on the routes that ask who is signed in, and on no other. */
export async function runLibrary(c: Context, secret: Buffer, cookie: Cookie, rows: Rows, work: (session: Handle) => Promise<void>): Promise<void> {
  const sealed = await readable(cookie.read(c), secret);
  let isBegun = false;
  const library = librarySession<Kept>({
    secret,
    generateId: newToken,
    getCookie: () => sealed,
    // It would hand an empty session to every stranger.
    setCookie: (_c, _name, value) => isBegun && cookie.write(c, value, SESSION_MAX),
    deleteCookie: () => cookie.drop(c),
  });
  const storage: Rows = {
    ...rows,
    set: (sid, kept) => {
      isBegun = true;
      rows.set(sid, kept);
    },
  };
  // It wants to find its own variables on the context, and puts them there itself.
  const context = c as unknown as HonoContext<SessionEnv<Kept>>;
  await libraryStorage<Kept, SessionEnv<Kept>>(storage)(context, async () => {
    await library(context, () => work(context.get('session')));
  });
}

/** The cookie, if we made it. The library writes what it cannot open to the console, where strangers have nothing to say. */
const readable = async (sealed: string | undefined, secret: Buffer): Promise<string | undefined> =>
  sealed === undefined
    ? undefined
    : jwtDecrypt(sealed, secret).then(
        () => sealed,
        () => undefined,
      );
