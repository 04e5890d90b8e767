import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** What this program is and where its files lie. */
export interface Package {
  readonly version: string;
  /** What the build made for browsers. */
  readonly publicFolder: string;
  readonly examplesFolder: string;
}

/** Found from the top of the package, which is above the bundle as it is above the sources. */
export function readPackage(): Package {
  let top = import.meta.dirname;
  while (!existsSync(join(top, 'package.json')) && dirname(top) !== top) top = dirname(top);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')));
  return { version, publicFolder: join(top, 'dist/public'), examplesFolder: join(top, 'examples') };
}
