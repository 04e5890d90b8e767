import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BROWSER_VARIABLE, chosenBrowser, findBrowser, presentBrowser } from './find-browser.ts';
import { temporaryFolder } from './folder.ts';
import { installBrowser } from './install-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder with one program in it, which is all that the PATH has. */
function pathWith(program: string, script: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, program), 0o755);
  vi.stubEnv('PATH', folder);
  return folder;
}

describe('the browser of the tests', () => {
  test('is the one that the environment names', () => {
    vi.stubEnv(BROWSER_VARIABLE, process.execPath);

    expect(findBrowser()).toBe(process.execPath);
  });

  test('is not silently another one when the environment is wrong', () => {
    vi.stubEnv(BROWSER_VARIABLE, '/nowhere/chrome');

    expect(chosenBrowser).toThrow(`${BROWSER_VARIABLE} says /nowhere/chrome`);
  });

  test('is looked for on the PATH first', () => {
    const folder = pathWith('chromium', 'exit 0');

    expect(presentBrowser()).toBe(join(folder, 'chromium'));
  });

  test('is one without a window where there are both', () => {
    const folder = pathWith('chromium', 'exit 0');
    writeFileSync(join(folder, 'chromium-headless-shell'), '#!/bin/sh\n', { mode: 0o755 });

    expect(presentBrowser()).toBe(join(folder, 'chromium-headless-shell'));
  });

  test('is one that starts: a script that only tells to install something is passed over', () => {
    const folder = pathWith('google-chrome-stable', 'exit 1');

    expect(presentBrowser()).not.toBe(join(folder, 'google-chrome-stable'));
  });

  test('is installed by the package manager, which says so before it begins', () => {
    const folder = pathWith('dnf', 'echo "$@" >> "$(/usr/bin/dirname "$0")/calls"');
    // For whoever is not root, a sudo that asks no password.
    writeFileSync(join(folder, 'sudo'), '#!/bin/sh\nshift\n"$@"\n', { mode: 0o755 });
    const said: string[] = [];

    installBrowser(
      () => false,
      (line) => said.push(line),
    );

    expect(said).toEqual([expect.stringMatching(/installing one: (sudo --non-interactive )?dnf install --assumeyes chromium$/)]);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toContain('install --assumeyes chromium');
  });

  test('is installed until one is there: the second that a system has is a substitute for the first', () => {
    const folder = pathWith('apt-get', 'echo "$@" >> "$(/usr/bin/dirname "$0")/calls"');
    writeFileSync(join(folder, 'sudo'), '#!/bin/sh\nshift\n"$@"\n', { mode: 0o755 });
    const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '');

    installBrowser(
      () => calls().includes('install'),
      () => undefined,
    );

    expect(calls().match(/chromium[\w-]*/g)).toEqual(['chromium-headless-shell', 'chromium']);
  });

  test('is not installed where there is no package manager, and nothing is said', () => {
    const folder = pathWith('true', 'exit 0');
    const said: string[] = [];

    installBrowser(
      () => false,
      (line) => said.push(line),
    );

    expect([said, existsSync(join(folder, 'calls'))]).toEqual([[], false]);
  });
});
