import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { SignOnRefusal } from '../../domain/sign-on.ts';
import type { OidcSettings } from '../oidc-settings.ts';
import { accountOf, type VouchedAccount } from './account.ts';
import type { Begun } from './begun.ts';
import { discovering } from './discovery.ts';
import { isOutOfReach, reasonOf } from './failure.ts';

/** The place where people of the team sign in, as this server speaks with it. */
export interface Provider {
  /** Where to send somebody, and what to remember of it. */
  begin(): Promise<Asked | SignOnRefusal>;
  /** Whose account it is, when they came back to `address` with an end of just what was begun. */
  finish(address: URL, begun: Proofs): Promise<VouchedAccount | SignOnRefusal>;
}

type Proofs = Omit<Begun, 'next'>;
type Asked = Proofs & { readonly address: URL };

interface Parts {
  readonly settings: OidcSettings;
  /** Where the provider sends people back to. */
  readonly callback: string;
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => number;
}

const SCOPE = 'openid email'; // Who it is and by which address they are known here; nothing else is our business.

/** Speaks OpenID Connect with one provider: authorization code with PKCE. A provider that is down costs nobody but those who ask for it. */
export function createProvider({ settings, callback, log, now }: Parts): Provider {
  const discovered = discovering(settings, now);
  const refused = (refusal: SignOnRefusal, error: unknown): SignOnRefusal => {
    log.warn({ refusal, reason: reasonOf(error) }, 'single sign-on');
    return refusal;
  };
  const refusing = (error: unknown) => refused(isOutOfReach(error) ? 'sso_unavailable' : 'sso_failed', error);
  const withProvider = async <Made>(work: (configuration: oidc.Configuration) => Promise<Made>): Promise<Made | SignOnRefusal> => {
    const found = await discovered().catch((error: unknown) => refused('sso_unavailable', error));
    return typeof found === 'string' ? found : work(found).catch(refusing);
  };
  return {
    begin: () => withProvider((configuration) => asked(configuration, callback)),
    finish: (address, begun) => withProvider((configuration) => finished(configuration, address, begun)),
  };
}

async function asked(configuration: oidc.Configuration, callback: string): Promise<Asked> {
  const proofs = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: SCOPE,
    state: proofs.state,
    nonce: proofs.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(proofs.verifier),
    code_challenge_method: 'S256',
  });
  return { ...proofs, address };
}

/** The library checks `state` and `iss` of the address, and issuer, audience, nonce, time and signature of the token. */
async function finished(configuration: oidc.Configuration, address: URL, { state, nonce, verifier }: Proofs) {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  return accountOf(configuration, await oidc.authorizationCodeGrant(configuration, address, checks));
}
