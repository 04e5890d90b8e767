import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SignedInteraction } from '../../contract/signing.ts';
import type { SigningAlgorithm } from '../../domain/signature.ts';

/** With what a token is signed. */
export interface Signer {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /** The secret of HS256, or the private half of a pair. */
  readonly key: Uint8Array | KeyObject;
}

/** Claims as a token. What is undefined is left out. */
export const signed = (claims: SignedInteraction, { kid, algorithm, key }: Signer): Promise<string> =>
  new SignJWT(JSON.parse(JSON.stringify(claims))).setProtectedHeader({ alg: algorithm, typ: 'JWT', kid }).sign(key);
