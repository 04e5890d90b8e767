import { SignedInteraction } from '../../contract/signing.ts';
import type { Site } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import type { Interaction } from '../../domain/answer.ts';
import { asId } from '../../domain/ids.ts';
import { agentsOf } from '../credited.ts';
import { parse } from '../parse.ts';
import type { Refused } from '../problem.ts';
import { keyNamedBy, SKEW, verified } from './signed-token.ts';
import { signingSecret } from './signing-secret.ts';

interface Parts {
  readonly store: Pick<Store, 'activeSigningKey'>;
  readonly secretKey: string;
  readonly now: () => number;
}

/** What help desks signed for. */
export interface Signatures {
  /** The interaction that a token speaks of, if the help desk of this site signed it and meant it for now. */
  interactionOf(site: Site, token: string): Promise<Interaction | Refused>;
}

/** Verifies with the active keys of each site, as they are at that moment. */
export const createSignatures = (parts: Parts): Signatures => ({ interactionOf: (site, token) => read(parts, site, token) });

async function read({ store, secretKey, now }: Parts, site: Site, token: string): Promise<Interaction | Refused> {
  const kid = keyNamedBy(token);
  const key = kid === undefined ? null : await store.activeSigningKey(site.id, kid);
  if (!key) return { code: 'token_invalid' };
  const at = Math.floor(now() / 1000);
  const payload = await verified(token, key, signingSecret(secretKey, site.id, key.id), { audience: site.key, at });
  if ('code' in payload) return payload;
  const claims = parse(SignedInteraction, payload.claims, (path) => ['/token', ...path.map(String)].join('/'));
  return 'code' in claims ? { ...claims, code: 'token_invalid' } : accepted(site, claims.message, at);
}

function accepted(site: Site, claims: SignedInteraction, at: number): Interaction | Refused {
  const fault = faultOf(claims, site.key, at);
  if (fault) return { code: 'token_invalid', errors: [fault] };
  const agents = agentsOf(claims);
  if (agents.some(({ id }) => id === claims.by)) return { code: 'self_rating_forbidden' };
  const { sub, channel = asId('web'), team = null, case: caseId = null, cust: customer = null } = claims;
  return { site: site.id, id: sub, channel, agents, team, caseId, customer, isVerified: true };
}

const LIFETIME_MAX = 90 * 86_400; // s. What a customer has not answered in a quarter of a year is no news any more, and a leaked token ends.

function faultOf({ aud, iat, exp }: SignedInteraction, audience: string, at: number) {
  if (aud !== audience) return { pointer: '/token/aud', detail: 'must be the publishable key of the site' };
  if (iat !== undefined && iat > at + SKEW) return { pointer: '/token/iat', detail: 'must not lie in the future' };
  const signedAt = Math.min(iat ?? at, at);
  return exp - signedAt > LIFETIME_MAX ? { pointer: '/token/exp', detail: 'must be at most 90 days after iat' } : null;
}
