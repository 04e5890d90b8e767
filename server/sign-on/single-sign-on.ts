import type { Logger } from 'pino';
import type { OidcSettings } from '../oidc-settings.ts';
import { derivedKey } from '../secret-key.ts';
import { createProvider, type Provider } from './provider.ts';

/** What it takes to let people sign in elsewhere. */
export interface SingleSignOn {
  readonly provider: Provider;
  /** Where browsers know this server: "https://feedback.example.com". */
  readonly origin: string;
  /** Where the provider sends them back to. */
  readonly callback: string;
  /** Seals what has begun. */
  readonly key: Uint8Array;
}

interface Parts {
  readonly oidc: OidcSettings | null;
  readonly baseUrl: string | null;
  readonly secretKey: string;
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => number;
}

/** Ready for the first who asks for it; the provider is not asked before. Null where none is set up. */
export function singleSignOn({ oidc, baseUrl, secretKey, log, now }: Parts): SingleSignOn | null {
  if (!oidc || baseUrl === null) return null;
  const callback = `${baseUrl}/api/v1/sso/callback`;
  const provider = createProvider({ settings: oidc, callback, log, now });
  return { provider, origin: baseUrl, callback, key: derivedKey(secretKey, 'afterword single sign-on') };
}
