import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { TokenHeader } from '../../contract/signing.ts';
import type { SigningKey } from '../../db/key-store.ts';
import type { Refused } from '../problem.ts';

/** The longest token, in characters: several agents with long names fit in, and no proxy's limit for a line is near. */
export const TOKEN_LENGTH_MAX = 2048;
/** Seconds by which clocks of help desks may differ from ours. */
export const SKEW = 300;

const THREE_PARTS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** The key that a token says it was signed with; undefined where it is no token of ours by its looks. Nothing of it is believed yet. */
export function keyNamedBy(token: string): string | undefined {
  if (token.length > TOKEN_LENGTH_MAX || !THREE_PARTS.test(token) || !token.split('.').every(isCanonical)) return undefined;
  try {
    return TokenHeader.safeParse(decodeProtectedHeader(token)).data?.kid;
  } catch {
    return undefined;
  }
}

/** Whether there is no other way of writing the same bytes, so that one token is one text. */
const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part;

/** Checks signature, audience and times (s) of a token. Which algorithm it is, the record of the key says, whatever the token says of itself. */
export async function verified(
  token: string,
  { algorithm, publicKey }: SigningKey,
  secret: string,
  expected: { readonly audience: string; readonly at: number },
): Promise<{ readonly claims: JWTPayload } | Refused> {
  try {
    const key = publicKey === null ? new TextEncoder().encode(secret) : { ...publicKey };
    const options = { algorithms: [algorithm], audience: expected.audience, requiredClaims: ['exp'], clockTolerance: SKEW };
    const { payload } = await jwtVerify(token, key, { ...options, currentDate: new Date(expected.at * 1000) });
    return { claims: payload };
  } catch (error) {
    return refusalOf(error);
  }
}

/** By now the signature is known to be right or wrong. Only whoever could sign is told which claim it was. */
function refusalOf(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) return { code: 'token_expired' };
  if (error instanceof errors.JWTClaimValidationFailed)
    return { code: 'token_invalid', errors: [{ pointer: `/token/${error.claim}`, detail: 'is not what it must be' }] };
  if (error instanceof errors.JOSEError) return { code: 'token_invalid' };
  throw error;
}
