import { resolve } from 'node:path';
import * as z from 'zod';
import { Email } from '../contract/people.ts';
import { type BackupSettings, backupSettings } from './backup-settings.ts';
import { type GuardSettings, guardSettings } from './guard-settings.ts';
import { type OidcSettings, oidcSettings } from './oidc-settings.ts';
import { secretSetting } from './secret-setting.ts';
import { Failure, type Terminal } from './terminal.ts';

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'), // Nobody else's machine reaches it until somebody decides so.
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(8787),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://', abort: true })
    .refine((text) => /^\/?$/.test(new URL(text).pathname + new URL(text).search), 'must not have a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  ADMIN_EMAIL: Email.optional(),
});

/** How a command was set up. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** The origin under which browsers know this server ("https://feedback.example.com"); null: whatever name they call it by. */
  readonly baseUrl: string | null;
  /** As it was set; null where this installation makes its own (secret-key.ts). */
  readonly secretKey: string | null;
  /** Who sets Afterword up without being asked. */
  readonly admin: { readonly email: string; readonly password: string } | null;
  /** Where people of the team may sign in instead of here; null: nowhere else. */
  readonly oidc: OidcSettings | null;
  /** How far strangers are trusted. */
  readonly guards: GuardSettings;
  /** When the server backs itself up; null: never. */
  readonly backups: BackupSettings | null;
}

/** The settings that the environment gives, with defaults for a first look; a Failure with exit code 78 names every bad value. */
export function configOf(env: Terminal['env']): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Failure(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'), 78);
  const { HOST: host, PORT: port, DATA_DIR, LOG_LEVEL: logLevel, BASE_URL: baseUrl = null, ADMIN_EMAIL: email } = parsed.data;
  const secretKey = secretSetting(env, 'SECRET_KEY');
  const admin = adminOf(email, secretSetting(env, 'ADMIN_PASSWORD'));
  const [oidc, guards, backups] = [oidcSettings(env, baseUrl), guardSettings(env), backupSettings(env)];
  return { host, port, dataFolder: resolve(DATA_DIR), logLevel, baseUrl, secretKey, admin, oidc, guards, backups };
}

function adminOf(email: string | undefined, password: string | null): Config['admin'] {
  if (email === undefined && password === null) return null;
  if (email === undefined) throw new Failure('ADMIN_EMAIL: must stand beside ADMIN_PASSWORD', 78);
  if (password === null) throw new Failure('ADMIN_PASSWORD: must stand beside ADMIN_EMAIL', 78);
  return { email, password };
}
