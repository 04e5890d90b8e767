import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';
import type { OidcSettings } from '../../server/oidc-settings.ts';

/** Somebody with an account at the provider. */
export interface AccountHolder {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

/** Ana as the provider knows her. */
export const ANA: AccountHolder = { sub: 'ana-at-the-provider', email: 'Ana@Example.com', email_verified: true };

/** A real sign-in provider on loopback, at which somebody is signed in already and agrees to everything. */
export interface RunningProvider {
  readonly settings: OidcSettings;
  readonly port: number;
  /** Whoever comes from now on is this one. */
  be(holder: AccountHolder): void;
  close(): Promise<void>;
}

const SECRET = 'a secret that both know';

/** Opens the provider for a server that is called back at `callback`. It is closed when the test ends. */
export async function openProvider(callback: string, at: { port?: number } = {}): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const settled = await configuration(callback, () => holder);
  let holder: AccountHolder = { sub: 'nobody', email: 'nobody@example.com', email_verified: true };
  const provider = quietly(() => new Provider(issuer, settled));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: holder.sub } });
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  const settings = { issuer, clientId: 'afterword', clientSecret: SECRET, name: 'Example ID' };
  const be = (next: AccountHolder) => {
    holder = next;
  };
  return { settings, port, close, be };
}

/** It warns that it keeps everything in memory, which is what a test wants. */
function quietly<Made>(make: () => Made): Made {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const made = make();
  warn.mockRestore();
  return made;
}

// Made once: an RSA key takes a while.
let signingKey: Promise<JWK> | undefined;

async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'first' };
}

async function configuration(callback: string, holder: () => AccountHolder): Promise<Configuration> {
  signingKey ??= newSigningKey();
  return {
    clients: [{ client_id: 'afterword', client_secret: SECRET, redirect_uris: [callback], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    jwks: { keys: [(await signingKey) as never] },
    cookies: { keys: ['for tests only'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...holder(), sub }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}
