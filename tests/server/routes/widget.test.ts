import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { StorageUnavailable } from '../../../db/store.ts';
import { STANDARD_SETTINGS } from '../../../domain/widget-settings.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { openWorld, type World } from '../../support/world.ts';

const CODE = 'export const ask = () => 1;\n//# sourceMappingURL=x.map';

/** What the build makes of the widget, as it lies in the public folder. */
function builtFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'widget/b1/adapters'), { recursive: true });
  const file = (path: string, content: string) => {
    writeFileSync(join(folder, path), content);
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content));
  };
  file('widget.js', 'loader');
  file('widget/1.2.3.js', 'pinned');
  file('widget/b1/afterword.js', CODE);
  file('widget/b1/de.json', '{"lang":"de"}');
  file('widget/b1/adapters/chatwoot.js', 'adapter');
  writeFileSync(join(folder, 'secret.key'), 'secret');
  return folder;
}

let world: World;
beforeEach(async () => {
  world = await openWorld({ publicFolder: builtFolder() });
  onTestFinished(world.close);
});

const get = (path: string, headers: Record<string, string> = {}) => world.send('GET', path, undefined, { headers });
const headersOf = (response: Response) => Object.fromEntries(response.headers);
const EMBEDDED = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'timing-allow-origin': '*' };
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff', vary: 'Accept-Encoding' };

test('the loader may be used by any page, and a new one is everywhere within minutes', async () => {
  const response = await get('/widget.js');

  expect(await response.text()).toBe('loader');
  expect(headersOf(response)).toMatchObject({ ...EMBEDDED, ...SCRIPT, 'cache-control': 'public, max-age=300, stale-while-revalidate=86400' });
});

test.each([
  ['/widget/1.2.3.js', 'text/javascript; charset=utf-8', 'pinned'],
  ['/widget/b1/afterword.js', 'text/javascript; charset=utf-8', CODE],
  ['/widget/b1/de.json', 'application/json; charset=utf-8', '{"lang":"de"}'],
  ['/widget/b1/adapters/chatwoot.js', 'text/javascript; charset=utf-8', 'adapter'],
])('%s is for any page, compressed, and kept for ever', async (path, type, content) => {
  const response = await get(path, { 'accept-encoding': 'gzip, br' });

  expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(content);
  expect(headersOf(response)).toMatchObject({ ...EMBEDDED, 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' });
});

describe('the widget of a site', () => {
  const path = () => `/widget/b1/${world.site.key}.js`;
  /** What a page has that has loaded it. */
  const loaded = async (address = path()) => import(`data:text/javascript,${encodeURIComponent(await (await get(address)).text())}`);

  test('is the widget with how the site asks', async () => {
    const widget = await loaded();

    expect(widget.ask()).toBe(1);
    expect(widget.settings).toEqual({ site: world.site.key, ...STANDARD_SETTINGS });
  });

  test('is for any page, and asks again after a minute', async () => {
    expect(headersOf(await get(path()))).toMatchObject({
      ...EMBEDDED,
      ...SCRIPT,
      'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
    });
  });

  test('comes compressed where that is wanted, and is the same', async () => {
    const [plain, packed] = [await get(path(), { 'accept-encoding': 'gzip' }), await get(path(), { 'accept-encoding': 'gzip, br' })];

    expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'br']);
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
  });

  test('is known again until the settings are others', async () => {
    const etag = (await get(path())).headers.get('etag') ?? '';
    expect((await get(path(), { 'if-none-match': etag })).status).toBe(304);

    await world.store.updateSite(world.site.id, { widget: { scale: 3, words: { de: { question: '</script>\u2028"ä😀' } } } }, 'command');

    const changed = await get(path(), { 'if-none-match': etag });
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
    expect((await loaded()).settings).toMatchObject({ scale: 3, words: { de: { question: '</script>\u2028"ä😀' } } });
  });

  test('that there is not has no settings', async () => {
    expect(await loaded('/widget/b1/aw_pk_0000.js')).toMatchObject({ settings: null });
  });

  test('comes without storage too, as it is, so that answers can wait on the devices', async () => {
    const away = () => Promise.reject(new StorageUnavailable('away'));
    const without = await openWorld({ publicFolder: builtFolder(), store: new Proxy(world.store, { get: () => away }) });
    onTestFinished(() => without.close());

    const response = await without.app.request(path());

    expect(await response.text()).toBe(CODE);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is not mixed up with that of another site', async () => {
    const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
    await world.store.updateSite(other.id, { widget: { theme: 'dark' } }, 'command');

    const both = await Promise.all([loaded(), loaded(`/widget/b1/${other.key}.js`), loaded(), loaded('/widget/b1/aw_pk_0.js')]);

    expect(both.map(({ settings }) => settings?.theme)).toEqual(['auto', 'dark', 'auto', undefined]);
  });

  test('is not there in a build that is not there', async () => {
    expect((await get(`/widget/b2/${world.site.key}.js`)).status).toBe(404);
  });

  test('leaves no trace when it is read', async () => {
    const before = world.rows();

    await loaded();
    await world.send('HEAD', path());

    expect(world.rows()).toEqual(before);
  });
});

test.each([
  '/widget/../secret.key',
  '/widget/..%2fsecret.key',
  '/widget/%2e%2e%2fsecret.key',
  '/widget/..%5csecret.key',
  '/widget//secret.key',
  '/widget/secret.key',
  '/widget/b1/..%2f..%2fsecret.key',
  '/widget/..%2fwidget/b1/afterword.js',
  '/widget/b1/adapters/..%2fafterword.js',
  '/widget/b1/afterword.js.br',
  '/widget/b1/aw_pk_X-.js',
  '/widget/1.2.3.js.br',
  '/widget/__proto__',
  '/widget/__proto__/__proto__',
])('%s leads nowhere', async (path) => {
  const response = await get(path);

  expect([response.status, (await response.json()).code]).toEqual([404, 'not_found']);
});
