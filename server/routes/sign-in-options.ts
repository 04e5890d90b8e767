import { Hono } from 'hono';
import type { SignInOptions } from '../../contract/account.ts';
import type { Store } from '../../db/store.ts';
import type { Env } from '../context.ts';
import type { OidcSettings } from '../oidc-settings.ts';
import { json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'isSetUp'>;
  readonly oidc: OidcSettings | null;
}

/** How one can sign in here, for whoever is about to. */
export const signInOptions = ({ store, oidc }: Parts): Hono<Env> =>
  new Hono<Env>().get('/sign-in-options', async (c) => {
    const options: SignInOptions = { is_set_up: await store.isSetUp(), oidc: oidc && { name: oidc.name } };
    return json(c, 200, options);
  });
