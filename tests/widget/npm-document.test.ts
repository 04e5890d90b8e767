import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../server/package.ts';
import { onConsumer } from './npm-consumer.ts';
import { onStage, tap } from './visit.ts';

const set = onStage();
const consumer = onConsumer();
const { version, publicFolder } = readPackage();
const DOCUMENT = readFileSync('docs/javascript.md', 'utf8');
const README = readFileSync('widget/npm/README.md', 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
/** The names in the first column of the table below this heading. */
const namesBelow = (heading: string) => {
  const [, part = ''] = DOCUMENT.split(`\n## ${heading}\n`);
  const rows = part.split('\n## ')[0]?.match(/^\| `.*?\|/gm) ?? [];
  return rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name));
};

/** Each part of the document with the pages that it shows. */
const pages = DOCUMENT.split('\n## ').flatMap((part) =>
  blocks(part, 'html').map((html, index) => [`${part.split('\n')[0]}, ${index + 1}`, html] as const),
);

/** The page with everything filled in that a reader would. */
function filledIn(html: string): string {
  const hash = createHash('sha384')
    .update(readFileSync(`${publicFolder}/widget/${version}.js`))
    .digest('base64');
  return `<!doctype html><html lang="en"><title>Help</title>${html}</html>`
    .replaceAll('https://feedback.example.com/', set.stage.host)
    .replaceAll('aw_pk_your_site_key', 'aw_pk_test')
    .replaceAll('1.4.2', version)
    .replaceAll('sha384-…', `sha384-${hash}`);
}

describe('what developers read', () => {
  test.each(pages)('shows the question: %s', async (_where, html) => {
    const page = await set.visit('');
    await page.waitForLoadState('networkidle');
    set.stage.clear();
    set.stage.show(filledIn(html));
    await page.goto(set.stage.page);

    const ask = page.locator('[data-afterword-ask]');
    await page.waitForFunction(() => window.afterword?.version);
    if (await ask.count()) await ask.click();
    await tap(page, 'Good');

    await expect.poll(() => set.stage.responses).toMatchObject([{ interaction: '4711', rating: 4 }]);
  });

  test('compiles, in TypeScript and for React', async () => {
    const codes = [...blocks(DOCUMENT, 'tsx?'), ...blocks(README, 'tsx?')];
    const names = codes.map((_, index) => `snippet-${index}.tsx`);
    for (const [index, code] of codes.entries()) await consumer.write(names[index] ?? '', `${code}\nexport {};`);

    expect(codes.length).toBeGreaterThan(3);
    expect(await consumer.check(names, { module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true })).toBe('');
  });

  test('compiles for Vue', async () => {
    const [component = ''] = blocks(DOCUMENT, 'vue');
    await consumer.write('Closed.vue', component);

    const printed = await consumer.node(`
      import { readFileSync } from 'node:fs';
      import { compileScript, parse } from 'vue/compiler-sfc';
      const { descriptor, errors } = parse(readFileSync('Closed.vue', 'utf8'));
      const { content } = compileScript(descriptor, { id: 'closed', inlineTemplate: true });
      console.log(errors.length, content.includes('onSubmitted'), content.includes('_unref(ask)('));`);

    expect(printed).toBe('0 true true');
  });

  test('has every language that there is, and every option', () => {
    const [, languages = ''] = /Besides English the widget speaks: ([\w- ]+)\./.exec(DOCUMENT) ?? [];
    const options = /interface Options {([\s\S]*?)\n}/.exec(readFileSync('widget/options.ts', 'utf8'))?.[1] ?? '';

    expect(languages.split(' ')).toEqual(readdirSync('widget/languages').map((file) => file.replace('.ts', '')));
    expect(namesBelow('Options').sort()).toEqual([...options.matchAll(/readonly (\w+)\?/g)].map(([, name]) => name).sort());
  });

  test('has every event and every call', () => {
    const events = /EVENTS = \[(.*?)\]/.exec(readFileSync('widget/npm/events.ts', 'utf8'))?.[1] ?? '';
    const calls = new Set([...DOCUMENT.matchAll(/afterword\('(\w+)'/g)].map(([, name]) => name));
    const commands = [...readFileSync('widget/global.ts', 'utf8').matchAll(/command: ([^,)]+)/g)].flatMap(
      ([, names = '']) => names.match(/\w+/g) ?? [],
    );

    expect(namesBelow('Events').sort()).toEqual(['ready', ...(events.match(/\w+/g) ?? [])].sort());
    expect([...calls].sort()).toEqual(commands.sort());
  });
});
