import type { SiteId } from '../../domain/ids.ts';
import { derivedKey } from '../secret-key.ts';

/**
 * With what a help desk signs by HS256, from the installation's own secret, so that no secret stands in the database. The key of the HMAC is this
 * text as it is printed: every language has a function for that, and not every one for the bytes that a text stands for.
 */
export const signingSecret = (secretKey: string, site: SiteId, kid: string): string =>
  derivedKey(secretKey, `afterword signing ${site} ${kid}`).toString('base64url');
