import { onTestFinished } from 'vitest';
import type { Parts } from '../../server/app.ts';
import { createSessions } from '../../server/sessions.ts';
import { openVisitor, type Visitor } from './visitor.ts';
import { openWorld, SECRET_KEY, type World } from './world.ts';

/** Where the browsers of these tests know the server. */
export const ORIGIN = 'https://feedback.example.com';
/** Where a sign-in at the provider begins. */
export const START = `${ORIGIN}/api/v1/sso/start`;
/** Where it comes back to. */
export const CALLBACK = `${ORIGIN}/api/v1/sso/callback`;

/** The sign-in page, saying why nobody was signed in. */
export const refused = (error: string, next = '/'): string => `${ORIGIN}/sign-in?${new URLSearchParams({ error, next })}`;

/** A world where people sign in elsewhere, with a browser in it. */
export interface SignOnWorld extends World {
  readonly browser: Visitor;
  /** Another browser that knows nothing yet. */
  another(): Visitor;
  /** Makes somebody who has no password; resolves to their id. */
  addUser(email: string): Promise<string>;
  /** Who is signed in by the session of a browser; null for nobody. */
  whoIs(visitor: Visitor): Promise<string | null>;
}

export async function openSignOnWorld(changed: Partial<Parts>): Promise<SignOnWorld> {
  const world = await openWorld({ baseUrl: ORIGIN, ...changed });
  onTestFinished(world.close);
  const sessions = createSessions({ secretKey: SECRET_KEY, baseUrl: ORIGIN, ...world, ...changed, now: () => world.clock.now });
  world.app.get('/who', async (c) => c.json((await sessions.of(c))?.user.id ?? null));
  const another = () => openVisitor(ORIGIN, world.app);
  return {
    ...world,
    browser: another(),
    another,
    async addUser(email) {
      const user = await world.store.createUser({ name: 'Ana', email, isOwner: false }, 'command');
      if (user === 'taken') throw new Error(`${email} is taken.`);
      return user.id;
    },
    whoIs: async (visitor) => (await visitor.visit(`${ORIGIN}/who`)).response.json() as Promise<string | null>,
  };
}

/** Goes through the provider and up to the way back, which is not gone. */
export async function wayBack({ browser }: Pick<SignOnWorld, 'browser'>): Promise<URL> {
  let { location } = await browser.visit(START);
  while (!location.startsWith(CALLBACK)) ({ location } = await browser.visit(location));
  return new URL(location);
}

/** The address with other parameters; undefined takes one away. */
export function altered(address: URL, changed: Readonly<Record<string, string | undefined>>): string {
  const other = new URL(address);
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) other.searchParams.delete(name);
    else other.searchParams.set(name, value);
  }
  return other.href;
}
