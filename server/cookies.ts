import { generateCookie, getCookie } from 'hono/cookie';
import type { Context } from './context.ts';

/** A cookie of ours, which scripts cannot read and other sites' forms do not send. */
export interface Cookie {
  read(c: Context): string | undefined;
  /** Sends it with the answer; `age` is in ms. */
  write(c: Context, value: string, age: number): void;
  drop(c: Context): void;
}

/** Where browsers come by https the name says that no other host and no unencrypted answer has set it. */
export function cookieOf(name: string, baseUrl: string | null): Cookie {
  const secure = baseUrl?.startsWith('https:') ?? false;
  const full = secure ? `__Host-${name}` : name;
  const send = (c: Context, value: string, maxAge: number) =>
    c.set('cookie', generateCookie(full, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge }));
  return {
    read: (c) => getCookie(c, full),
    write: (c, value, age) => send(c, value, Math.floor(age / 1000)),
    drop: (c) => send(c, '', 0),
  };
}
