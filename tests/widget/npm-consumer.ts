import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { fetchFrameworks } from '../support/frameworks.ts';

const run = promisify(execFile);

/** Somebody's application, with the package installed as npm packs it, and React and Vue beside it. */
export interface Consumer {
  readonly folder: string;
  /** Writes a file of the application. */
  write(name: string, text: string): Promise<void>;
  /** Runs a module in plain Node and gives back what it prints. */
  node(code: string): Promise<string>;
  /** What the compiler has to say of these files; nothing where it is content. */
  check(files: readonly string[], options?: object): Promise<string>;
}

/** An application for one test file. */
export function onConsumer(): Consumer {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(await fetchFrameworks(), 'consumer-'));
    await installPacked(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  return {
    get folder() {
      return folder;
    },
    write,
    async node(code) {
      await write('run.mjs', code);
      return (await run(process.execPath, ['run.mjs'], { cwd: folder })).stdout.trim();
    },
    async check(files, options) {
      await write('tsconfig.json', JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }));
      const checked = run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--project', folder]);
      return (await checked.catch((failed: { stdout: string }) => failed)).stdout;
    },
  };
}

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  types: [],
};

async function installPacked(folder: string): Promise<void> {
  const home = join(folder, 'node_modules/@afterword/widget');
  await mkdir(home, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const { stdout } = await run('npm', ['pack', './dist/npm', '--silent', '--pack-destination', folder]);
  await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', home, '--strip-components=1']);
}
