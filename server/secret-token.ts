import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for a link or a session: nobody guesses it, so a plain hash of it can be kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. Looking it up by this tells nobody, by however little time, how much of a guess was right. */
export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
