import { resolve } from 'node:path';
import * as z from 'zod';
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
});

/** How a command was set up. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly dataFolder: string;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/** The settings that the environment gives, with defaults for a first look; a Failure with exit code 78 names every bad value. */
export function configOf(env: Terminal['env']): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Failure(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'), 78);
  const { HOST: host, PORT: port, DATA_DIR, LOG_LEVEL: logLevel } = parsed.data;
  return { host, port, dataFolder: resolve(DATA_DIR), logLevel };
}
