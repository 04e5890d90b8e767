import * as z from 'zod';

/** An e-mail address, by which somebody signs in; upper and lower case are the same. */
export const Email = z
  .string()
  .max(254) // RFC 5321: longer ones cannot be delivered to.
  .pipe(z.email('must be an e-mail address'))
  .transform((text) => text.toLowerCase());
