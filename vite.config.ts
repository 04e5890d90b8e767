import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

// Pages older than two or three years are rare and cost every other page bytes; this is what `@layer`, `popover` and `import()` need anyway.
const BROWSERS = 'es2022';

/** The widget itself: fetched by the loader when it is due. Its name carries its hash, so it may be cached for ever. */
const widget: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    target: BROWSERS,
    // Its style sheet is written for old browsers by hand; rewriting it for them costs bytes.
    cssTarget: 'esnext',
    minify: true,
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'widget/widget.ts',
      preserveEntrySignatures: 'strict',
      // Without `minify` here the ES format keeps its white space (+12 %).
      output: { format: 'es', entryFileNames: 'widget/afterword-[hash].js', minify: true },
    },
  },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The script tag: the only thing that a page pays for until the question is due. */
const loader: EnvironmentOptions = {
  consumer: 'client',
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    target: BROWSERS,
    minify: true,
    modulePreload: false,
    rolldownOptions: { input: 'widget/loader.ts', output: { format: 'iife', entryFileNames: 'widget.js', minify: true } },
  },
};

const leaderboard: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    assetsDir: 'leaderboard/assets',
    target: BROWSERS,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'leaderboard/leaderboard.html' },
  },
};

/** The pages around the leaderboard: set-up, sign-in, administration. They are not paid for by whoever looks at the board. */
const console: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: 'dist/public',
    emptyOutDir: false,
    assetsDir: 'console/assets',
    target: BROWSERS,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'leaderboard/console/console.html' },
  },
};

/** The command line with the server in it: one file and its migrations. Only the database driver, which is native, stays outside. */
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
    rolldownOptions: { input: 'server/afterword.ts', output: { format: 'esm', entryFileNames: 'afterword.mjs' } },
  },
};

/** Tells the loader the name of the widget that was built just before it. */
const nameWidget: Plugin = {
  name: 'afterword:name-widget',
  applyToEnvironment: ({ name }) => name === 'loader',
  transform: (code) =>
    code.replaceAll('__WIDGET_FILE__', JSON.stringify(`widget/${readdirSync('dist/public/widget').find((file) => file.endsWith('.js'))}`)),
};

const copyMigrations: Plugin = {
  name: 'afterword:copy-migrations',
  applyToEnvironment: ({ name }) => name === 'server',
  closeBundle: () => cpSync('db/sqlite/migrations', 'dist/server/migrations', { recursive: true }),
};

/** Compresses once at build time, harder than a server could afford to per request. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|html|svg)$/.test(path))
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

export default defineConfig({
  appType: 'custom',
  base: './',
  publicDir: false,
  plugins: [preact(), nameWidget, copyMigrations],
  // The console's page is served at many addresses, all of them at the top; every other page lies beside what it loads.
  experimental: {
    renderBuiltUrl: (file, { hostId, hostType }) => (hostType === 'html' && hostId.endsWith('console.html') ? `./${file}` : { relative: true }),
  },
  environments: { widget, loader, leaderboard, console, server },
  builder: {
    async buildApp(builder) {
      rmSync('dist', { recursive: true, force: true });
      for (const name of ['widget', 'loader', 'leaderboard', 'console', 'server']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      compress('dist/public');
    },
  },
});
