import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';
import type { OidcSettings } from '../../server/oidc-settings.ts';

/** What it says, where a test has it say something else than the truth. */
export interface Lies {
  /** Over the honest discovery document. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Over the honest parameters with which it sends people back; undefined leaves one out. */
  readonly back?: Readonly<Record<string, string | undefined>>;
  /** In the place of the honest ID token. */
  readonly token?: (claims: JWTPayload, key: CryptoKey) => Promise<string> | string | undefined;
  readonly userinfo?: Readonly<Record<string, unknown>>;
  /** In the place of the answer that has the tokens. */
  readonly answer?: { readonly status: number; readonly body: string };
}

/** A provider that speaks the protocol and lies where it is told to. */
export interface HostileProvider {
  readonly settings: OidcSettings;
  lie(lies: Lies): void;
}

const KID = 'honest';

/** The token that an honest provider would make of the claims. */
export const signed = (claims: JWTPayload, key: CryptoKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: KID }).sign(key);

/** Opens it on loopback; it is closed when the test ends. */
export async function openHostileProvider(): Promise<HostileProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: KID, use: 'sig', alg: 'ES256' };
  let lies: Lies = {};
  let nonce = '';
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', issuer);
    const asked = url.searchParams;
    nonce = asked.get('nonce') ?? nonce;
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({ ...honestMetadata(issuer), ...lies.metadata }),
      '/jwks': () => ({ keys: [jwk] }),
      '/token': async () => ({
        access_token: 'access',
        token_type: 'Bearer',
        id_token: await (lies.token ?? signed)(claimsOf(issuer, nonce), privateKey),
      }),
      '/userinfo': () => ({ sub: 'ana-1', ...lies.userinfo }),
    };
    if (url.pathname === '/authorize') return sendBack(response, asked, issuer, lies.back);
    if (url.pathname === '/token' && lies.answer) return void response.writeHead(lies.answer.status).end(lies.answer.body);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await answers[url.pathname]?.()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { issuer, clientId: 'afterword', clientSecret: 'a secret of both that is long enough', name: 'Elsewhere' };
  const lie = (next: Lies) => {
    lies = next;
  };
  return { settings, lie };
}

const honestMetadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
  authorization_response_iss_parameter_supported: true,
});

function claimsOf(issuer: string, nonce: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, aud: 'afterword', sub: 'ana-1', nonce, iat: now, exp: now + 60, email: 'ana@example.com', email_verified: true };
}

function sendBack(response: ServerResponse, asked: URLSearchParams, issuer: string, lies: Lies['back']): void {
  const back = { code: 'code', state: asked.get('state') ?? '', iss: issuer, ...lies };
  const told = Object.entries(back).filter((pair): pair is [string, string] => pair[1] !== undefined);
  response.writeHead(303, { location: `${asked.get('redirect_uri')}?${new URLSearchParams(told)}` }).end();
}
