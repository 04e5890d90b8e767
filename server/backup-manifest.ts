import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { derivedKey } from './secret-key.ts';
import { Failure } from './terminal.ts';

/** What is said about a backup beside it, in FILE.json: enough to know whether the file is whole, and whose it is. Nothing secret, and no customer's word. */
const Manifest = z.object({
  /** The version that made it. */
  afterword: z.string(),
  schema: z.number(),
  made_at: z.iso.datetime(),
  bytes: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** By which the secret key of the installation is known again; null where it had none yet. */
  secret_key: z.string().nullable(),
  sites: z.array(z.object({ key: z.string(), name: z.string(), answers: z.number(), last_seq: z.number() })),
});
/** The same, as it was read or is to be written. */
export type Manifest = z.infer<typeof Manifest>;

/** Where the manifest of a backup is. */
export const manifestOf = (file: string): string => `${file}.json`;

/** What is said about a backup; null where nothing is. A Failure where what stands there is no manifest. */
export function readManifest(file: string): Manifest | null {
  const text = textOf(manifestOf(file));
  if (text === null) return null;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (error) {
    throw unusable(manifestOf(file), error);
  }
}

/** Tells one secret key from another, and nothing else about it. */
export const fingerprintOf = (secretKey: string): string => derivedKey(secretKey, 'afterword backup fingerprint').toString('hex').slice(0, 16);

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unusable(path, error);
  }
}

const unusable = (path: string, error: unknown): Failure =>
  new Failure(`${path} is not the manifest of a backup (${(error as NodeJS.ErrnoException).code ?? (error as Error).name}).`);
