import type { Site } from '../../db/site-store.ts';
import type { Interaction } from '../../domain/answer.ts';
import { type Signer, signed } from './signed-by.ts';
import { TOKEN_LENGTH_MAX } from './signed-token.ts';

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

const attributionOf = ({ agents, team, caseId, customer }: Interaction) => ({
  ...(agents.length > 0 && { agents: agents.map(({ id, name }) => ({ id, name })) }),
  ...(team !== null && { team }),
  ...(caseId !== null && { case: caseId }),
  ...(customer !== null && { cust: customer }),
});
