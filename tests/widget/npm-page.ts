import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Consumer } from './npm-consumer.ts';
import type { onStage } from './visit.ts';

// Each page can show the widget and take it away, and writes down what it is told.
const ABOUT_THE_WIDGET = `
const told = (window.told = []);
const listeners = Object.fromEntries(['Shown', 'Rated', 'Submitted', 'Dismissed', 'Skipped', 'Error'].map((name) => ['on' + name, (detail) => told.push([name, detail])]));
`;

const REACT = `
import { createElement, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { AfterwordWidget, useAfterword } from '@afterword/widget/react';
${ABOUT_THE_WIDGET}
let root;
const render = (element) => (root ??= createRoot(document.querySelector('#app'))).render(createElement(StrictMode, null, element));
function Asking(options) {
  window.asking = useAfterword(options);
  return null;
}
window.show = (props) => render(createElement(AfterwordWidget, { ...props, ...listeners }));
window.takeOver = (props) => void hydrateRoot(document.querySelector('#app'), createElement(AfterwordWidget, props));
window.askingWith = (options) => render(createElement(Asking, options));
window.hide = () => {
  root.unmount();
  root = undefined;
};
`;

const VUE = `
import { createApp, createSSRApp, h, shallowRef } from 'vue';
import { AfterwordWidget, useAfterword } from '@afterword/widget/vue';
${ABOUT_THE_WIDGET}
const shown = shallowRef({});
const mount = (component) => {
  const app = createApp(component);
  app.mount('#app');
  window.hide = () => {
    app.unmount();
    window.hide = undefined;
  };
};
window.show = (props) => {
  shown.value = props;
  if (!window.hide) mount(() => h(AfterwordWidget, { ...shown.value, ...listeners }));
};
window.takeOver = (props) => void createSSRApp(AfterwordWidget, props).mount('#app');
window.askingWith = (options) => mount({ setup: () => ((window.asking = useAfterword(options)), () => null) });
`;

const PLAIN = `import * as widget from '@afterword/widget'; Object.assign(window, widget);`;

/** The applications that are built: each as its bundler would, and as while it is developed, when React does everything twice. */
export const APPLICATIONS = {
  'React 19': { code: REACT, alias: {} },
  'React 18': { code: REACT, alias: { 'react-dom': 'react-dom-18', react: 'react-18' } },
  'Vue 3': { code: VUE, alias: {} },
  'no framework': { code: PLAIN, alias: {} },
} as const;

// As Vue's guide for bundlers has it.
const VUE_FLAGS = { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' };

/** Builds the application into one script. */
export async function buildApplication({ folder, write }: Consumer, name: keyof typeof APPLICATIONS): Promise<string> {
  const { code, alias } = APPLICATIONS[name];
  const entry = `${name.replace(' ', '-')}.js`;
  await write(entry, code);
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"development"', ...VUE_FLAGS },
    build: { write: false, minify: false, rolldownOptions: { input: join(folder, entry), output: { format: 'iife' } } },
  });
  if (!('output' in built)) throw new Error('nothing was built');
  return built.output[0].code.replaceAll('</script', '<\\/script');
}

/** What is on the page besides the application. */
interface Around {
  readonly head?: string;
  /** What a server wrote already. */
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

/** Opens a page with this script in it, and with no tag of ours but what `head` brings. */
export async function visitApplication(
  set: ReturnType<typeof onStage>,
  script: string,
  { head = '', body = '', headers }: Around = {},
): Promise<Page> {
  const page = await set.visit('');
  await page.waitForLoadState('networkidle');
  set.stage.clear();
  set.stage.show(
    `<!doctype html><html lang="en"><head><title>Help</title>${head}</head><body><div id="app">${body}</div><script nonce="x">${script}</script></body></html>`,
    headers,
  );
  await page.goto(set.stage.page);
  return page;
}

/** Calls one of the functions that the application put on the window. */
export const call = (page: Page, name: string, ...details: readonly unknown[]): Promise<unknown> =>
  page.evaluate(([name, details]) => (Reflect.get(window, name) as (...all: unknown[]) => unknown)(...details), [name, details] as const);
