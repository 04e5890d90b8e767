import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../server/package.ts';
import { onConsumer } from './npm-consumer.ts';

const consumer = onConsumer();
const installed = (path: string) => join(consumer.folder, 'node_modules/@afterword/widget', path);
const read = (path: string) => readFileSync(installed(path), 'utf8');
const ENTRIES = ['', '/element', '/adapters', '/react', '/vue'];

describe('the package, as npm packs it', () => {
  test('has the version of the server, and everything that it says it has', () => {
    const { name, version, exports } = JSON.parse(read('package.json'));
    const said = Object.values(exports as Record<string, string | Record<string, string>>).flatMap((one) =>
      Object.values(typeof one === 'string' ? [one] : one),
    );

    expect([name, version]).toEqual(['@afterword/widget', readPackage().version]);
    expect(Object.keys(exports)).toEqual([...ENTRIES.map((entry) => `.${entry}`), './package.json']);
    expect(said.filter((path) => !existsSync(installed(path)))).toEqual([]);
    for (const file of ['README.md', 'LICENSE']) expect(existsSync(installed(file)), file).toBe(true);
  });

  test('has no copy of the widget, and nothing of what only the server knows', () => {
    const files = globSync('**', { cwd: installed('.') }).filter((path) => /\.\w+$/.test(path));
    const scripts = files.filter((path) => path.endsWith('.js'));

    expect(scripts.sort()).toEqual(['adapters.js', 'element.js', 'events.js', 'load.js', 'react.js', 'script-address.js', 'vue.js', 'wrapping.js']);
    for (const path of files) expect(read(path), path).not.toMatch(/contract\/|\bzod\b|attachShadow|localStorage/);
  });

  test('has types that find one another', () => {
    const types = globSync('types/**/*.d.ts', { cwd: installed('.') });
    const named = types.flatMap((path) => [...read(path).matchAll(/from '(\.[^']+)'/g)].map(([, from = '']) => join(path, '..', from)));

    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !types.includes(path.replace(/\.js$/, '.d.ts')))).toEqual([]);
  });

  test.each([
    ['load', 700],
    ['react', 1300],
    ['vue', 1300],
  ])('costs an application little: %s', async (entry, budget) => {
    const code = await bundled(installed(`${entry}.js`));

    expect(brotliCompressSync(code).length).toBeLessThanOrEqual(budget);
    expect(brotliCompressSync(read(`${entry}.js`)).length, 'the file itself').toBeLessThanOrEqual(1000);
  });
});

/** What an application's bundler makes of it. */
async function bundled(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input, external: ['react', 'vue'], preserveEntrySignatures: 'strict', output: { format: 'es', minify: true } },
    },
  });
  if (!('output' in built)) throw new Error('nothing was built');
  return built.output[0].code;
}

describe('on a server', () => {
  test('importing does nothing, and there is nothing to load', async () => {
    // Vue leaves three names of its own.
    const imports = ENTRIES.map((entry) => `await import('@afterword/widget${entry}')`).join(', ');

    const printed = await consumer.node(`
      import 'vue';
      const before = Reflect.ownKeys(globalThis).length;
      const [{ loadAfterword }] = [${imports}];
      const came = await loadAfterword({ site: 'aw_pk_1', host: 'https://feedback.example.com' });
      console.log(came, Reflect.ownKeys(globalThis).length - before);`);

    expect(printed).toBe('null 0');
  });

  const PROPS = `{ site: 'aw_pk_1', host: 'https://feedback.example.com', version: '1.0.0', interaction: '4711', agentName: 'Ana "A" Ruiz' }`;
  const ELEMENT =
    '<afterword-widget site="aw_pk_1" host="https://feedback.example.com" interaction="4711" agent-name="Ana &quot;A&quot; Ruiz"></afterword-widget>';

  test.each([
    [
      'React',
      `import { createElement } from 'react'; import { renderToString } from 'react-dom/server'; import { AfterwordWidget } from '@afterword/widget/react';
       console.log(renderToString(createElement(AfterwordWidget, ${PROPS})))`,
    ],
    [
      'Vue',
      `import { h } from 'vue'; import { renderToString } from 'vue/server-renderer'; import { AfterwordWidget } from '@afterword/widget/vue';
       console.log(await renderToString(h(AfterwordWidget, ${PROPS})))`,
    ],
  ])('%s writes the element and nothing else', async (_name, code) => {
    expect(await consumer.node(code)).toBe(ELEMENT);
  });

  test('the wrapper for React says that it is for the client', () => {
    expect(read('react.js')).toMatch(/^"use client";/);
  });
});

// Every line that must not compile says so, and so the compiler complains where one does.
const PAGE = `
import { AfterwordUnavailable, loadAfterword, type Afterword, type AfterwordOutcome } from '@afterword/widget';
import type { ChatAdapter } from '@afterword/widget/adapters';
import type { AfterwordWidgetAttributes } from '@afterword/widget/element';
import { AfterwordWidget, useAfterword } from '@afterword/widget/react';
import * as vue from '@afterword/widget/vue';
import { h } from 'vue';

const options = { site: 'aw_pk_1', host: 'https://feedback.example.com' } as const;
const afterword: Afterword | null = await loadAfterword({ ...options, agentName: 'Ana', theme: 'dark' });
const outcome: AfterwordOutcome | undefined = await afterword?.('ask', { interaction: '4711' });
await loadAfterword({ ...options, version: '1.4.2', integrity: 'sha384-x' });
// @ts-expect-error a hash belongs to a version
await loadAfterword({ ...options, integrity: 'sha384-x' });
// @ts-expect-error it is loaded from the operator's own server
await loadAfterword({ site: 'aw_pk_1' });
// @ts-expect-error there is no such theme
await loadAfterword({ ...options, theme: 'pink' });
console.log(outcome?.status, window.afterword?.version, new AfterwordUnavailable('x').message);

const adapter: ChatAdapter = { name: 'ours', attach: (window, chat) => (chat.ended({ id: 'ana' }), () => window.close()) };
afterword?.('adapter', adapter);

document.querySelector('afterword-widget')?.addEventListener('afterword:submitted', ({ detail }) => console.log(detail.rating.toFixed()));
addEventListener('afterword:ready', ({ detail }) => console.log(detail.version));
const attributes: AfterwordWidgetAttributes = { 'agent-name': 'Ana', interaction: '4711' };

export const Question = ({ id }: { id: string | undefined }) => {
  const { ask, close } = useAfterword(options);
  return (
    <>
      <AfterwordWidget {...options} interaction={id} agentName="Ana" onSubmitted={({ rating }) => rating.toFixed()} onError={({ title }) => title.trim()} />
      {/* @ts-expect-error there is no such option */}
      <AfterwordWidget {...options} agnet="ana" />
      <afterword-widget {...attributes} lang="de" />
      <button type="button" onClick={() => void ask({ interaction: '1' }).then(({ rating }) => rating?.toFixed())} onBlur={close} />
    </>
  );
};

export const question = h(vue.AfterwordWidget, { ...options, interaction: '4711', onSubmitted: ({ rating }) => rating.toFixed() });
// @ts-expect-error there is no such theme
export const wrong = h(vue.AfterwordWidget, { ...options, theme: 'pink' });
`;

describe('its types', () => {
  const bundler = { module: 'esnext', moduleResolution: 'bundler', skipDefaultLibCheck: true };
  const beside = (path: string) => [join(consumer.folder, '../node_modules', path)];

  test.each([
    ['for a bundler, down to every line of our own', () => bundler],
    ['for Node', () => ({ module: 'nodenext', skipLibCheck: true })],
    [
      'with React 18',
      () => ({
        ...bundler,
        skipLibCheck: true,
        paths: { react: beside('@types/react-18'), 'react/jsx-runtime': beside('@types/react-18/jsx-runtime') },
      }),
    ],
  ])('say what there is and refuse what there is not, %s', async (_where, options) => {
    await consumer.write('page.tsx', PAGE);

    expect(await consumer.check(['page.tsx'], options())).toBe('');
  });

  test('are what our wrappers do, by the types of React and Vue themselves', async () => {
    const files = ['react.ts', 'vue.ts'].map((name) => resolve('widget/npm', name));
    const paths = { react: beside('@types/react'), vue: beside('vue') };

    expect(await consumer.check(files, { ...bundler, skipLibCheck: true, allowImportingTsExtensions: true, paths })).toBe('');
  });
});
