import { Cron } from 'croner';
import * as z from 'zod';
import { Failure, type Terminal } from './terminal.ts';

/** When a server backs itself up, and how many backups it keeps. */
export interface BackupSettings {
  /** Five fields, in the time of the machine. */
  readonly cron: string;
  readonly keep: number;
}

const Environment = z.object({
  BACKUP_CRON: z
    .string()
    .refine((text) => text === 'off' || isPattern(text), 'must be five fields of a cron pattern that comes round, such as "0 * * * *", or off')
    .default('0 * * * *'),
  BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number from 1 to 9999')
    .transform(Number)
    .default(24),
});

/** What the environment says about backups, hourly ones by default; null for none. A Failure with exit code 78 names every bad value. */
export function backupSettings(env: Terminal['env']): BackupSettings | null {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Failure(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'), 78);
  const { BACKUP_CRON: cron, BACKUP_KEEP: keep } = parsed.data;
  return cron === 'off' ? null : { cron, keep };
}

function isPattern(text: string): boolean {
  try {
    return new Cron(text, { paused: true, mode: '5-part' }).nextRun() !== null;
  } catch {
    return false; // It says in many ways what is wrong with a pattern; what would be right is said by us.
  }
}
