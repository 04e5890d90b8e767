import * as oidc from 'openid-client';
import { Email } from '../../contract/people.ts';
import type { ProviderAccount } from '../../db/people-store.ts';

/** Somebody as the provider knows them. */
export interface VouchedAccount extends ProviderAccount {
  /** In lower case, and theirs: the provider has seen to that. */
  readonly email: string;
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** Whose tokens these are, and by which address they can be known here: only by one that the provider says is theirs. */
export async function accountOf(configuration: oidc.Configuration, tokens: Tokens): Promise<VouchedAccount | 'sso_unverified'> {
  const claims = tokens.claims();
  if (!claims) throw new oidc.ClientError('there is no ID token');
  const { email, email_verified: isVerified } = await aboutAddress(configuration, tokens.access_token, claims);
  const address = Email.safeParse(email).data;
  return address !== undefined && isVerified === true ? { provider: claims.iss, account: claims.sub, email: address } : 'sso_unverified';
}

/** Many providers put addresses into the ID token; the standard has them in the answer to another question (OpenID Connect Core, 5.4). */
async function aboutAddress(configuration: oidc.Configuration, accessToken: string, claims: oidc.IDToken): Promise<Record<string, unknown>> {
  const isTold = claims['email'] !== undefined && claims['email_verified'] !== undefined;
  const isAskable = configuration.serverMetadata().userinfo_endpoint !== undefined;
  return isTold || !isAskable ? claims : oidc.fetchUserInfo(configuration, accessToken, claims.sub);
}
