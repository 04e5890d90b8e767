import * as z from 'zod';
import { SIGNING_ALGORITHMS } from '../domain/signature.ts';
import { creditedOnce, creditFields } from './attribution.ts';
import { AgentKey, ChannelKey, CustomerReference, InteractionKey, Name } from './fields.ts';

/** Which key a token says it is signed with. Whatever else a header could say (keys, addresses of keys, extensions) is refused, not ignored. */
export const TokenHeader = z.strictObject({
  alg: z.enum(SIGNING_ALGORITHMS),
  kid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a signing key'),
  typ: z.string().regex(/^JWT$/i, 'must be JWT where it is there').optional(),
});

// Whole seconds up to the year 9999. Text, fractions and what is not a number of seconds at all are refused rather than guessed at.
const Seconds = z.int().min(0).max(253_402_300_799);

/** What a help desk signs for: one interaction, on one site, until some moment. Claims that nobody knows are refused, so that a misspelt one is noticed. */
export const SignedInteraction = z
  .strictObject({
    aud: z.string(),
    use: z.literal('rate'),
    sub: InteractionKey,
    channel: ChannelKey.optional(),
    ...creditFields,
    team: Name.optional(),
    case: Name.optional(),
    cust: CustomerReference.optional(),
    by: AgentKey.optional(),
    iat: Seconds.optional(),
    exp: Seconds,
    // Libraries write these without being asked. They change nothing: one interaction has one answer, however many tokens it has.
    nbf: Seconds.optional(),
    jti: z.string().max(256).optional(),
    iss: z.string().max(256).optional(),
  })
  .refine(creditedOnce, 'must name its agents in one way: agent, or agents');
export type SignedInteraction = z.infer<typeof SignedInteraction>;
