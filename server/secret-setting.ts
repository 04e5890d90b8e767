import { readFileSync } from 'node:fs';
import { Failure, type Terminal } from './terminal.ts';

/** What the environment gives under a name, or what stands in the file under NAME_FILE: secrets in files are not in every process list. Null for neither. */
export function secretSetting(env: Terminal['env'], name: string): string | null {
  const [value, file] = [env[name], env[`${name}_FILE`]];
  if (value !== undefined && file !== undefined) throw new Failure(`${name}: must not stand beside ${name}_FILE`, 78);
  if (file === undefined) return value ?? null;
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, ''); // Editors end a file with a line break that nobody means.
  } catch (error) {
    throw unreadable(name, error as NodeJS.ErrnoException);
  }
}

const unreadable = (name: string, { code }: NodeJS.ErrnoException): Failure => new Failure(`${name}_FILE: cannot be read (${code})`, 78);
