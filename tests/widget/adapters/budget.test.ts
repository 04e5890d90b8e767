import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const BUILT = 'dist/public/widget';
const DUE = `${BUILT}/${readdirSync(BUILT, { withFileTypes: true }).find((entry) => entry.isDirectory())?.name}`;
const ADAPTERS = readdirSync('widget/adapters').map((file) => file.replace(/\.ts$/, ''));
const sizeOf = (file: string): number => statSync(`${DUE}/${file}.br`).size;

describe('what a page with a chat pays', () => {
  test('for what all chats share is little', () => expect(sizeOf('chat.js')).toBeLessThanOrEqual(1500));

  test.each(ADAPTERS)('for %s is less than a picture of it would cost, and nothing for others', (name) => {
    expect(sizeOf(`adapters/${name}.js`)).toBeLessThanOrEqual(1500);
    expect(readFileSync(`${DUE}/adapters/${name}.js`, 'utf8')).not.toMatch(/\bimport\b/);
  });
});
