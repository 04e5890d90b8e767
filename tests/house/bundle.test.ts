import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type Built,
  copiesOf,
  isAdapter,
  isAdministration,
  isAsking,
  isBoardLanguage,
  isBoardWords,
  isConsole,
  isLanguage,
  isLeaderboard,
  isLoader,
  isWall,
  isWidget,
  readBuilt,
  weightOf,
} from './bundle.ts';

const built = readBuilt();
const scriptsIn = (folder: RegExp): readonly Built[] => built.filter(({ path }) => folder.test(path) && path.endsWith('.js'));

describe('what a browser is sent', () => {
  test.each([
    ['the script tag, which every support page pays', isLoader, 1024],
    ['the widget that it fetches, with its first language', isWidget, 10_000],
    ['the leaderboard up to its first paint', isLeaderboard, 42_000],
    ['what customers wrote, with the editor of themes, which nobody else fetches', isBoardWords, 4000],
    ['what a wall fetches beside it', isWall, 7000],
    ['set-up, sign-in and home', isConsole, 18_500],
    ['what administrators fetch beside that', isAdministration, 7500],
    ['how a site asks and its preview, which nobody else fetches', isAsking, 9000],
  ])('%s fits its budget', (_what, isPart, budget) => {
    const weight = weightOf(built, isPart);

    expect(weight, 'there is nothing to weigh').toBeGreaterThan(0);
    expect(weight, "Bytes are what our customers' customers pay. Take something out before something goes in").toBeLessThanOrEqual(budget);
  });

  test.each([
    ['language', isLanguage, 1200],
    ['language of the leaderboard', isBoardLanguage, 5000],
    ['adapter', isAdapter, 1500],
  ])('each %s fits its budget', (_what, isPart, budget) => {
    const parts = built.filter(isPart);

    expect(parts.length, 'there is nothing to weigh').toBeGreaterThan(0);
    for (const { path, bytes } of parts) expect(bytes.length, path).toBeLessThanOrEqual(budget);
  });

  test.each([
    ['the loader', /^widget\.js$/, [0]],
    ['the widget', /^widget\//, [0, 1]],
    ['the leaderboard', /^leaderboard\//, [1]],
    ['the console', /^console\//, [1]],
  ])('%s has no copy of Preact too many', (_what, folder, copies) => {
    expect(copies, 'Two copies cost twice and share no state').toContain(copiesOf('preact', scriptsIn(folder)));
  });

  test('no script has a validator in it', () => {
    expect(copiesOf('zod', scriptsIn(/./)), 'A value was imported from contract/: import its type, and the constant from domain/').toBe(0);
  });

  test('every page and script lies there compressed, and is the same when it is unpacked', () => {
    const plain = built.filter(({ path }) => /\.(js|css|html|svg)$/.test(path));

    for (const { path, bytes } of plain) {
      const packed = built.find((other) => other.path === `${path}.br`);
      expect(packed && brotliDecompressSync(packed.bytes).equals(bytes), path).toBe(true);
    }
  });

  test('a second copy, a validator and a heavy widget are noticed', () => {
    const script = { path: 'widget/a.js', bytes: Buffer.from('a=/^m(i|n|o|s|text|space)$/;b=/^m(i|n|o|s|text|space)$/;c._zod.def') };
    const packed = { path: 'widget/x/afterword.js.br', bytes: Buffer.alloc(9000) };

    expect(copiesOf('preact', [script])).toBe(2);
    expect(copiesOf('zod', [script])).toBe(1);
    expect(weightOf([script, packed], isWidget)).toBe(9000);
  });
});
