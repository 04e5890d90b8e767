import * as z from 'zod';
import { secretSetting } from './secret-setting.ts';
import { Failure, type Terminal } from './terminal.ts';

/** Where people of the team may sign in instead of here, and what this server is called there. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const Environment = z.object({
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https://', abort: true })
    .refine((text) => isPrivate(new URL(text)), 'must begin with https:// (a provider on this machine may do without)')
    .refine((text) => !/[?#]|\/\.well-known\//.test(text), 'must be the issuer alone, without /.well-known/, ? and #'),
  OIDC_CLIENT_ID: z.string('must stand beside OIDC_ISSUER').min(1),
  OIDC_NAME: z.string().min(1).max(64).default('Single sign-on'),
});

/** Who signs in elsewhere shows us a token: whoever could read the way to the provider could make us one. */
const isPrivate = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || LOOPBACK.test(hostname);

/** The sign-in provider that the environment names; null for none. A Failure with exit code 78 names every bad value. */
export function oidcSettings(env: Terminal['env'], baseUrl: string | null): OidcSettings | null {
  const clientSecret = secretSetting(env, 'OIDC_CLIENT_SECRET');
  if (env['OIDC_ISSUER'] === undefined) {
    if (env['OIDC_CLIENT_ID'] === undefined && clientSecret === null) return null;
    throw new Failure('OIDC_ISSUER: must stand beside OIDC_CLIENT_ID and OIDC_CLIENT_SECRET', 78);
  }
  const { data, error } = Environment.safeParse(env);
  const complaints = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  if (!clientSecret) complaints.push('OIDC_CLIENT_SECRET: must stand beside OIDC_ISSUER');
  if (baseUrl === null) complaints.push('BASE_URL: must stand beside OIDC_ISSUER: the provider sends people back to it');
  if (!data || !clientSecret || complaints.length > 0) throw new Failure(complaints.join('\n'), 78);
  return { issuer: data.OIDC_ISSUER, clientId: data.OIDC_CLIENT_ID, clientSecret, name: data.OIDC_NAME };
}
