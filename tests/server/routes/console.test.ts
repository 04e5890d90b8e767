import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { openWorld } from '../../support/world.ts';

async function openBuilt() {
  const publicFolder = temporaryFolder();
  for (const folder of ['leaderboard/console', 'console/assets']) mkdirSync(join(publicFolder, folder), { recursive: true });
  writeFileSync(join(publicFolder, 'leaderboard/console/console.html'), '<!doctype html>');
  writeFileSync(join(publicFolder, 'console/assets/console-abc.js'), 'script');
  writeFileSync(join(publicFolder, 'secret.key'), 'secret');
  const world = await openWorld({ publicFolder });
  onTestFinished(() => world.close());
  return world;
}

test.each(['/', '/setup', '/sign-in?next=%2F', '/invitation', '/reset', '/wall', '/account', '/sites?site=x', '/people', '/activity', '/privacy'])(
  '%s is the same page for everybody, runs nothing but its own files, and nobody may frame it',
  async (path) => {
    const world = await openBuilt();

    const response = await world.send('GET', path);

    expect([response.status, await response.text()]).toEqual([200, '<!doctype html>']);
    const policy = response.headers.get('content-security-policy');
    for (const part of ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
      expect(policy).toContain(part);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
  },
);

test('what the pages are made of is kept for ever', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/console/assets/console-abc.js');

  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test.each(['/console/assets/..%2f..%2fsecret.key', '/console/assets/../../secret.key', '/leaderboard/console/console.html', '/console', '/setup/x'])(
  '%s leads nowhere',
  async (path) => {
    const world = await openBuilt();

    expect((await world.send('GET', path)).status).toBe(404);
  },
);
