import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { ENGLISH } from './widget/words.ts';
import { writeScoring } from './write-scoring.ts';

// Pages older than two or three years are rare and cost every other page bytes; this is what `@layer`, `popover` and `import()` need anyway.
const BROWSERS = 'es2022';

// What a page fetches when it is due lies in one folder, whose name carries the hash of all that is in it, so it may be cached for ever.
const DUE = 'dist/public/widget/due';
const NPM = 'dist/npm';
const LANGUAGES = namesIn('widget/languages');
const __LANGUAGES__ = JSON.stringify(` en ${LANGUAGES.join(' ')} `);

/** Scripts for other people's pages, each on its own. */
const due = (input: Record<string, string>): EnvironmentOptions => ({
  consumer: 'client',
  define: { __LANGUAGES__ },
  build: {
    outDir: DUE,
    emptyOutDir: false,
    target: BROWSERS,
    // The style sheet is written for old browsers by hand; rewriting it for them costs bytes.
    cssTarget: 'esnext',
    minify: true,
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'strict',
      // Without `minify` here the ES format keeps its white space (+12 %).
      output: { format: 'es', entryFileNames: '[name].js', minify: true },
    },
  },
});

/** The widget itself: fetched by the loader when a question is due. */
const widget = due({ afterword: 'widget/widget.ts' });

/** What listens to chat clients, on pages that have one. */
const chat = due({ chat: 'widget/chat.ts', ...entriesIn('widget/adapters', 'adapters/') });

/** One file for each language but the first. */
const languages = due(entriesIn('widget/languages', ''));

function entriesIn(folder: string, prefix: string): Record<string, string> {
  return Object.fromEntries(namesIn(folder).map((name) => [prefix + name, `${folder}/${name}.ts`]));
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const tag = (file: string): EnvironmentOptions => ({
  consumer: 'client',
  define: { __VERSION__: JSON.stringify(version), __LANGUAGES__ },
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    target: BROWSERS,
    cssTarget: 'esnext',
    minify: true,
    modulePreload: false,
    rolldownOptions: { input: 'widget/loader.ts', output: { format: 'iife', entryFileNames: file, minify: true } },
  },
});

/** The script tag: the only thing that a page pays for until the question is due. */
const loader = tag('widget.js');

/** The same with the widget in it, under the name of its version: what a page may pin by its hash. */
const pinned = tag(`widget/${version}.js`);

/** A page of ours, with what it is made of in a folder of its own. */
const page = (input: string, assetsDir: string): EnvironmentOptions => ({
  consumer: 'client',
  define: { __LANGUAGES__ },
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    assetsDir,
    target: BROWSERS,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input,
      // Told apart by their names, since no page is charged for more than one.
      output: {
        chunkFileNames: ({ facadeModuleId }) => `${assetsDir}/${facadeModuleId?.includes('/languages/') ? 'language-' : ''}[name]-[hash].js`,
      },
    },
  },
});

const leaderboard = page('leaderboard/leaderboard.html', 'leaderboard/assets');

/** How scores are made, for whoever is on the board: docs/scoring.md as a page. */
const scoring = page('leaderboard/scoring.html', 'leaderboard/assets');

/** The pages around the leaderboard: set-up, sign-in, administration. They are not paid for by whoever looks at the board. */
const console = page('leaderboard/console/console.html', 'console/assets');

/** The page in the console's frame that shows the widget before its settings are saved. Apart, since its files are for a page that is of no origin. */
const preview = page('leaderboard/console/preview/preview.html', 'preview/assets');

/** The command line with the server in it, the threads that have the store, and the migrations. Only the database driver, which is native, stays outside. */
const server: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['better-sqlite3', ...builtinModules] },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { afterword: 'server/afterword.ts', 'store-thread': 'db/sqlite/store-thread.ts' },
      output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
};

/** What applications import: it loads the script from the server that it is told, and has no copy of it. Read, and made smaller, by their own bundlers. */
const npm: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: NPM,
    emptyOutDir: false,
    target: BROWSERS,
    minify: false,
    modulePreload: false,
    rolldownOptions: {
      input: Object.fromEntries(['load', 'element', 'adapters', 'react', 'vue'].map((name) => [name, `widget/npm/${name}.ts`])),
      external: ['react', 'vue'],
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: '[name].js', preserveModules: true, preserveModulesRoot: 'widget/npm' },
    },
  },
};

/** Tells those who fetch from it the name of the folder that was made just before them. */
const nameFolder: Plugin = {
  name: 'afterword:name-folder',
  applyToEnvironment: ({ name }) => ['loader', 'pinned', 'console', 'preview'].includes(name),
  transform: (code) => code.replaceAll('__WIDGET_FOLDER__', JSON.stringify(`widget/${folderName()}/`)),
};

const folderName = () => readdirSync('dist/public/widget', { withFileTypes: true }).find((entry) => entry.isDirectory())?.name;

const pinWidget: Plugin = {
  name: 'afterword:pin-widget',
  applyToEnvironment: ({ name }) => name === 'pinned',
  enforce: 'pre',
  resolveId: (id) => (id === './fetch-widget.ts' ? join(import.meta.dirname, 'widget/pinned-widget.ts') : null),
};

/** Words are data: as scripts they could do anything on the pages they are fetched by. */
async function unpackLanguages(): Promise<void> {
  for (const name of LANGUAGES) {
    const script = `${DUE}/${name}.js`;
    const [words] = Object.values(await import(pathToFileURL(script).href));
    writeFileSync(`${DUE}/${name}.json`, JSON.stringify(words));
    rmSync(script);
  }
  // Customers get these with the widget; the console shows them where a site has no words of its own.
  writeFileSync(`${DUE}/en.json`, JSON.stringify(ENGLISH));
}

/** Gives the folder the name by which browsers remember it. */
function nameDue(): void {
  const hash = createHash('sha256');
  for (const path of readdirSync(DUE, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(DUE, path)).isFile()) hash.update(path).update(readFileSync(join(DUE, path)));
  renameSync(DUE, `dist/public/widget/${hash.digest('base64url').slice(0, 10).replace(/^[-_]/, 'a')}`);
}

const copyMigrations: Plugin = {
  name: 'afterword:copy-migrations',
  applyToEnvironment: ({ name }) => name === 'server',
  closeBundle: () => cpSync('db/sqlite/migrations', 'dist/server/migrations', { recursive: true }),
};

/** Makes a package of what was built for npm: its types, and the version of the server that it was made with. */
const packNpm: Plugin = {
  name: 'afterword:pack-npm',
  applyToEnvironment: ({ name }) => name === 'npm',
  closeBundle() {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'widget/npm'], { stdio: 'inherit' });
    for (const path of readdirSync(`${NPM}/types`, { recursive: true, encoding: 'utf8' })) {
      const file = join(NPM, 'types', path);
      // The compiler leaves the names of the sources in there, which are not in the package.
      if (path.endsWith('.d.ts')) writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<='\.[^']+)\.ts(?=')/g, '.js'));
    }
    const described = JSON.parse(readFileSync('widget/npm/package.json', 'utf8'));
    writeFileSync(`${NPM}/package.json`, `${JSON.stringify({ ...described, version }, null, 2)}\n`);
    for (const [from, to] of [
      ['widget/npm/README.md', 'README.md'],
      ['LICENSE', 'LICENSE'],
    ] as const)
      cpSync(from, join(NPM, to));
  },
};

/** Compresses once at build time, harder than a server could afford to per request. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|html|svg|json)$/.test(path))
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

export default defineConfig({
  appType: 'custom',
  base: './',
  publicDir: false,
  plugins: [preact(), nameFolder, writeScoring, pinWidget, packNpm, copyMigrations],
  // The console's pages are served at addresses that are all at the top; every other page lies beside what it loads.
  experimental: {
    renderBuiltUrl: (file, { hostId, hostType }) =>
      hostType === 'html' && hostId.includes('leaderboard/console/') ? `./${file}` : { relative: true },
  },
  environments: { widget, chat, languages, loader, pinned, npm, leaderboard, scoring, console, preview, server },
  builder: {
    async buildApp(builder) {
      rmSync('dist', { recursive: true, force: true });
      const build = async (...names: readonly string[]) => {
        for (const name of names) if (builder.environments[name]) await builder.build(builder.environments[name]);
      };
      await build('widget', 'chat', 'languages');
      await unpackLanguages();
      nameDue();
      await build('loader', 'pinned', 'npm', 'leaderboard', 'scoring', 'console', 'preview', 'server');
      compress('dist/public');
    },
  },
});
