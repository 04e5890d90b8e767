import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The environment variable that settles which browser the tests drive. */
export const BROWSER_VARIABLE = 'AFTERWORD_BROWSER';

/** The path of a Chrome or Chromium that starts. Throws with what to do where there is none. */
export function findBrowser(): string {
  const found = chosenBrowser() ?? presentBrowser();
  if (found) return found;
  throw new Error(
    `No Chrome or Chromium was found for the journey tests. Install one, or set ${BROWSER_VARIABLE} to the path of its program ("npx playwright-core install chromium" downloads one).`,
  );
}

/** The browser that the environment names, if it names one. Throws if that one does not exist: silently taking another would be worse. */
export function chosenBrowser(): string | undefined {
  const path = process.env[BROWSER_VARIABLE];
  if (path && !existsSync(path)) throw new Error(`${BROWSER_VARIABLE} says ${path}, but there is no such file.`);
  return path || undefined;
}

/** An installed browser that starts: one without a window around its pages first, which opens them in half the time. */
export function presentBrowser(): string | undefined {
  return onPath(['chromium-headless-shell']).find(isUsable) ?? windowedBrowser();
}

/** One that people use as well: from the PATH, from the usual places, then Playwright's own. */
export function windowedBrowser(): string | undefined {
  return [...onPath(WINDOWED), ...usualPlaces(), chromium.executablePath()].find(isUsable);
}

const isUsable = (path: string): boolean => existsSync(path) && starts(path);

const WINDOWED = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

function onPath(names: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): readonly string[] {
  const { HOME = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA].filter(Boolean);
  const apps = ['/Applications', join(HOME, 'Applications')];
  return [
    ...apps.map((folder) => join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome')),
    ...apps.map((folder) => join(folder, 'Chromium.app/Contents/MacOS/Chromium')),
    ...programs.flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')]),
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}

/** Ubuntu's `chromium-browser` is a script that only says to install a snap, so being there is not enough. On Windows `--version` opens a window. */
function starts(path: string): boolean {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
