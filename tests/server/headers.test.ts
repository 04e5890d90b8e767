import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Parts } from '../../server/app.ts';
import { temporaryFolder } from '../support/folder.ts';
import { answer, openWorld, UNGUARDED, type World } from '../support/world.ts';

/** What the build makes, as far as it is a page, and one of each kind of file. */
function builtFolder(): string {
  const folder = temporaryFolder();
  for (const path of ['widget/build/adapters', 'leaderboard/assets', 'leaderboard/console/preview', 'console/assets', 'preview/assets'])
    mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['leaderboard.html', 'scoring.html', 'console/console.html', 'console/preview/preview.html'])
    writeFileSync(join(folder, 'leaderboard', path), '<!doctype html>');
  for (const path of [
    'widget.js',
    'widget/x.js',
    'widget/build/x.js',
    'widget/build/adapters/x.js',
    'leaderboard/assets/x.js',
    'console/assets/x.js',
    'preview/assets/x.js',
  ])
    writeFileSync(join(folder, path), 'x');
  return folder;
}

async function open(changed: Partial<Parts> = {}) {
  const world = await openWorld({ publicFolder: builtFolder(), examplesFolder: 'examples', ...changed });
  onTestFinished(() => world.close());
  return { world, read: (path: string) => world.send('GET', path, undefined, { isStaff: true }) };
}

const EXAMPLES = readdirSync('examples').filter((file) => /\.(html|css)$/.test(file));

/** Every address that can be read and is not of the API, with each name that a file in it can have. */
function addressesOf(world: World): string[] {
  const paths = new Set(world.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  return [...paths]
    .filter((path) => !path.startsWith('/api/') && path !== '/metrics') // Which is not there for whoever comes from elsewhere.
    .flatMap((path) =>
      path === '/examples/:file' ? EXAMPLES.map((file) => `/examples/${file}`) : [path.replace(':build', 'build').replace(':file', 'x.js')],
    );
}

const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') ?? false;

test('every page runs and shows nothing but what is ours, cannot be framed, and tells nobody where it was', async () => {
  const { world, read } = await open();
  const pages = [];
  for (const path of addressesOf(world)) {
    const response = await read(path);
    expect([path, response.status < 400]).toEqual([path, true]);
    if (!isPage(response) || path === '/preview') continue;
    pages.push(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/=]{44}')*; style-src 'self'( 'sha256-[\w+/=]{44}')*;/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
  expect(pages).toEqual(expect.arrayContaining(['/', '/sign-in', '/setup', '/leaderboard/', '/examples/support-page.html']));
});

test('the preview is of no origin, connects to nothing, and is framed by pages of ours alone', async () => {
  const { read } = await open();
  const response = await read('/preview');
  const policy = (response.headers.get('content-security-policy') ?? '').split('; ');

  expect(policy.sort()).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'sandbox allow-scripts',
    "script-src 'self'",
    "style-src 'self'",
  ]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test('a frame is allowed on the pages of the console, one of ours, and on no other page', async () => {
  const { world, read } = await open();
  const framing = [];
  for (const path of addressesOf(world)) {
    const policy = (await read(path)).headers.get('content-security-policy') ?? '';
    if (policy.includes('frame-src')) framing.push([path, policy.split('; ').at(-1)]);
  }

  expect(framing).toContainEqual(['/sites', "frame-src 'self'"]);
  expect(framing.filter(([path = '', source]) => /leaderboard|examples|widget|preview/.test(path) || source !== "frame-src 'self'")).toEqual([]);
});

test('a script in an example runs because it is that script, with the key of the site in it', async () => {
  const { read } = await open();
  const response = await read('/examples/in-chat-popup.html');
  const html = await response.text();
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => createHash('sha256').update(text).digest('base64'));

  expect(scripts.length).toBeGreaterThan(0);
  for (const hash of scripts) expect(response.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
});

test('everything says what it is, and nothing that changes is kept', async () => {
  const { world, read } = await open();
  for (const path of [...addressesOf(world), '/api/v1/leaderboard', '/api/v1/responses', '/api/v1/session', '/nowhere', '/examples/nothing.html']) {
    const response = await read(path);
    expect([path, response.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    const isNamedByContent = /\/x\.js$|^\/widget/.test(path);
    expect([path, response.headers.get('cache-control')]).toEqual([path, isNamedByContent ? expect.stringMatching(/^public/) : 'no-store']);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
});

describe('https', () => {
  test('is asked for in every answer where BASE_URL has it, for this host only', async () => {
    const { world: secure } = await open({ baseUrl: 'https://feedback.example.com' });
    for (const response of [
      await secure.send('GET', '/sign-in'),
      await secure.send('GET', '/nowhere'),
      await secure.send('POST', '/api/v1/responses', answer(secure.site, 1)),
    ])
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('is not asked for where there is none', async () => {
    const { read } = await open();
    expect((await read('/sign-in')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('whoever finds a hole', () => {
  test('is told where to report it, to the project where nobody else is named', async () => {
    const { read } = await open();
    const response = await read('/.well-known/security.txt');

    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(
      'Contact: https://afterword.dev/security\nExpires: 2027-05-22T11:00:00.000Z\nPreferred-Languages: en\nPolicy: https://afterword.dev/security\n',
    );
  });

  test('is told of whoever runs the server, under its own address', async () => {
    const guards = { ...UNGUARDED, securityContact: 'mailto:security@example.com' };
    const { read } = await open({ baseUrl: 'https://feedback.example.com', guards });

    const text = await (await read('/.well-known/security.txt')).text();

    expect(text).toMatch(/^Contact: mailto:security@example\.com\n/);
    expect(text).toContain('Canonical: https://feedback.example.com/.well-known/security.txt');
  });
});
