import { createPublicKey } from 'node:crypto';
import type { PublicKey } from '../../db/key-store.ts';

/** The public half of an Ed25519 key pair, from a PEM or a JWK; null for anything else. A private key is refused too: it belongs where tokens are signed. */
export function publicKeyOf(text: string): PublicKey | null {
  if (text.includes('PRIVATE KEY')) return null;
  try {
    const { kty, crv, x } = (text.trim().startsWith('{') ? ofJwk(text) : createPublicKey(text)).export({ format: 'jwk' });
    return kty === 'OKP' && crv === 'Ed25519' && x !== undefined ? { kty, crv, x } : null;
  } catch {
    return null;
  }
}

function ofJwk(text: string) {
  const { kty, crv, x, d } = JSON.parse(text) as Record<string, unknown>;
  if (d !== undefined) throw new TypeError('A private key.');
  return createPublicKey({ key: { kty: String(kty), crv: String(crv), x: String(x) }, format: 'jwk' });
}
