import * as oidc from 'openid-client';
import type { OidcSettings } from '../oidc-settings.ts';

const PATIENCE = 5; // Seconds: a person is waiting, and passwords work meanwhile.
const AGE_MAX = 3_600_000; // ms. What a provider says of itself may change; an hour later it is known here too.

/**
 * What the provider says of itself, asked for when it is first needed and remembered for an hour. Whoever comes while it is being asked
 * waits with the others; a failure is not remembered, so that a provider that comes back is found by the next one.
 */
export function discovering(settings: OidcSettings, now: () => number): () => Promise<oidc.Configuration> {
  let asked: { readonly at: number; readonly answer: Promise<oidc.Configuration> } | null = null;
  return () => {
    if (asked && now() - asked.at < AGE_MAX) return asked.answer;
    const current = { at: now(), answer: discover(settings) };
    asked = current;
    current.answer.catch(() => {
      if (asked === current) asked = null;
    });
    return current.answer;
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const configuration = await oidc.discovery(url, clientId, {}, authentication(clientSecret), {
    timeout: PATIENCE,
    execute: [
      oidc.enableNonRepudiationChecks, // The token's signature too, and not only the connection on which it came: `alg: none` is refused.
      ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []), // On this machine only: oidc-settings.ts has seen to that.
    ],
  });
  // The library lets some providers be several at once; then an address that one of them vouches for is not the other's.
  if (new URL(configuration.serverMetadata().issuer).href !== url.href) throw new oidc.ClientError('the issuer calls itself otherwise');
  return configuration;
}

/** As most providers expect it where a client did not choose, or as this one says that it wants it. */
function authentication(clientSecret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)];
  return (server, ...request) => {
    const isBasic = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
    (isBasic ? basic : post)(server, ...request);
  };
}
