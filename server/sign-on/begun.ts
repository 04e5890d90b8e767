import { EncryptJWT, jwtDecrypt } from 'jose';
import * as z from 'zod';

/** What must be known again when somebody comes back from the provider. */
export interface Begun {
  /** Stands in the address that they come back to: whoever has another one began elsewhere. */
  readonly state: string;
  /** Stands in the provider's token: it was made for this sign-in and no other. */
  readonly nonce: string;
  /** Proves to the provider that we asked for the code (PKCE, RFC 7636). */
  readonly verifier: string;
  /** Where they wanted to go: a path of ours. */
  readonly next: string;
}

/** How long somebody may take at the provider, in ms: enough to find a second factor. */
export const BEGUN_AGE_MAX = 10 * 60_000;

const Sealed = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });
const [ALGORITHM, ENCRYPTION] = ['dir', 'A256GCM'] as const;

/** As text that only this server can read or make, good from `now` (ms) for ten minutes. The key has 32 bytes. */
export const seal = (begun: Begun, key: Uint8Array, now: number): Promise<string> =>
  new EncryptJWT({ ...begun })
    .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION })
    .setExpirationTime(new Date(now + BEGUN_AGE_MAX))
    .encrypt(key);

/** What was sealed; null for anything else, and for what is too old. */
export async function unseal(text: string, key: Uint8Array, now: number): Promise<Begun | null> {
  const options = { currentDate: new Date(now), keyManagementAlgorithms: [ALGORITHM], contentEncryptionAlgorithms: [ENCRYPTION] };
  // Whatever a browser sends may be anything: that it cannot be opened is all there is to know of it.
  const opened = await jwtDecrypt(text, key, options).catch(() => null);
  return Sealed.safeParse(opened?.payload).data ?? null;
}
