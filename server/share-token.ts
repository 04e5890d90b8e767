import { createHash, randomBytes } from 'node:crypto';

/** The token of a share link: 256 bits that cannot be guessed, with a name in front by which scanners for lost secrets know it. */
export const newShareToken = (): string => `aw_sh_${randomBytes(32).toString('base64url')}`;

/** What is kept of a token. It is as random as its hash, so a fast one does. */
export const hashOfToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();
