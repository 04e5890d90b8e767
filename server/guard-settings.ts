import * as z from 'zod';
import { areAddresses, type TrustedProxies } from './client-address.ts';
import { Failure, type Terminal } from './terminal.ts';

/** How far strangers are trusted. */
export interface GuardSettings {
  /** Who may say for whom a request is. */
  readonly trustProxy: TrustedProxies;
  /** Whether requests are counted; not where a gateway in front does that, nor under a load test. */
  readonly hasLimits: boolean;
  /** Where to report a hole in this installation; null: to the project. */
  readonly securityContact: string | null;
}

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

const Environment = z.object({
  TRUST_PROXY: z
    .string()
    .refine((text) => /^(false|\d{1,2})$/.test(text) || areAddresses(listOf(text)), 'must be false, a number of hops, or a list of addresses')
    .transform((text): TrustedProxies => (/^(false|0+)$/.test(text) ? false : /^\d+$/.test(text) ? Number(text) : listOf(text)))
    .default(false),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/, error: 'must begin with mailto: or https://' })
    .regex(/^\S+$/, 'must be one word')
    .optional(),
});

/** The settings that the environment gives, the careful ones by default; a Failure with exit code 78 names every bad value. */
export function guardSettings(env: Terminal['env']): GuardSettings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Failure(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'), 78);
  const { TRUST_PROXY: trustProxy, RATE_LIMITS, SECURITY_CONTACT: securityContact = null } = parsed.data;
  return { trustProxy, hasLimits: RATE_LIMITS === 'on', securityContact };
}
