import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { STANDARD_SETTINGS } from '../../domain/widget-settings.ts';
import { assetOf } from '../../server/assets.ts';
import { widgetModules } from '../../server/widget-module.ts';

const built = new Map([['widget/b1/afterword.js', assetOf('text/javascript', Buffer.from('ask()'))]]);
const settingsOf = (site: string, cap = 30) => ({ ...STANDARD_SETTINGS, site, cap, reasons: [], words: {} });

test('a module is made once for all who ask, at the same time or later', async () => {
  const modules = widgetModules(built);

  const [first, second] = await Promise.all([modules('b1', settingsOf('a')), modules('b1', settingsOf('a'))]);

  expect(second).toBe(first);
  expect(await modules('b1', settingsOf('a'))).toBe(first);
  expect(first?.bytes.toString()).toBe(`ask()\nexport const settings=${JSON.stringify(settingsOf('a'))};\n`);
  expect(brotliDecompressSync(first?.brotli ?? '').equals(first?.bytes ?? Buffer.alloc(0))).toBe(true);
});

test('other settings make another one in its place', async () => {
  const modules = widgetModules(built);
  const first = await modules('b1', settingsOf('a'));

  const changed = await modules('b1', settingsOf('a', 0));

  expect(changed?.etag).not.toBe(first?.etag);
  expect(await modules('b1', settingsOf('a'))).not.toBe(first);
});

test('those that were asked for last are kept, and no more than five hundred', async () => {
  const modules = widgetModules(built);
  const [first, second] = [await modules('b1', settingsOf('first')), await modules('b1', settingsOf('second'))];
  for (let number = 0; number < 498; number++) await modules('b1', settingsOf(`${number}`));
  expect(await modules('b1', settingsOf('first'))).toBe(first);

  await modules('b1', settingsOf('one more'));

  expect(await modules('b1', settingsOf('first'))).toBe(first);
  expect(await modules('b1', settingsOf('second'))).not.toBe(second);
});

test('of a build that there is not there is none', async () => {
  expect(await widgetModules(built)('b2', null)).toBeUndefined();
});
