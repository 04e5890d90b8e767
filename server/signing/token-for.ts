import { type JWTPayload, SignJWT } from 'jose';
import type { SignedInteraction } from '../../contract/signing.ts';
import type { Site } from '../../db/store.ts';
import type { Interaction } from '../../domain/answer.ts';
import { TOKEN_LENGTH_MAX } from './signed-token.ts';

/** With what we sign ourselves. */
export interface Signer {
  readonly kid: string;
  readonly secret: string;
}

/** When a token holds, s. */
export interface Span {
  readonly iat: number;
  readonly exp: number;
}

/** A token for an interaction that is frozen already: so one that would be too long may leave out what is known here anyway. */
export async function tokenFor(site: Site, interaction: Interaction, signer: Signer, span: Span): Promise<string> {
  const bare = { aud: site.key, use: 'rate', sub: interaction.id, channel: interaction.channel, ...span } as const;
  const token = await signed({ ...bare, ...attributionOf(interaction) }, signer);
  return token.length > TOKEN_LENGTH_MAX ? signed(bare, signer) : token;
}

/** Claims as a token. */
export const signed = (claims: JWTPayload & Pick<SignedInteraction, 'use' | 'sub'>, { kid, secret }: Signer): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid }).sign(new TextEncoder().encode(secret));

const attributionOf = ({ agents, team, caseId, customer }: Interaction) => ({
  ...(agents.length > 0 && { agents: agents.map(({ id, name }) => ({ id, name })) }),
  ...(team !== null && { team }),
  ...(caseId !== null && { case: caseId }),
  ...(customer !== null && { cust: customer }),
});
