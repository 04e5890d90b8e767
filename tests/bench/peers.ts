import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Other people's widgets that a team would compare ours with, at the versions that were current in November 2026. */
const VERSIONS = { '@sentry/browser': '11.12.0', 'posthog-js': '1.449.2' };

/** The scripts of one widget as its makers ship them, in the order in which a page loads them. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly scripts: readonly string[];
  /** What the page runs after them, as the peer's own guide says. */
  readonly start: string;
}

/** Fetches the peers from npm into a folder of its own, so that they are not among our dependencies, and builds what is shipped unbuilt. */
export async function fetchPeers(): Promise<readonly Peer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-peers-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'ignore' });
  return [await sentry(folder), postHog(folder)];
}

/** Sentry ships modules: built as its guide for bundlers says, with the feedback integration and nothing else switched on. */
async function sentry(folder: string): Promise<Peer> {
  mkdirSync(join(folder, 'page'));
  writeFileSync(
    join(folder, 'page/sentry.js'),
    `import { feedbackIntegration, init } from '@sentry/browser';
     init({ dsn: 'http://public@127.0.0.1:9/1', defaultIntegrations: false, integrations: [feedbackIntegration()] });`,
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { outDir: 'built', rolldownOptions: { input: join(folder, 'page/sentry.js'), output: { format: 'iife', entryFileNames: 'sentry.js' } } },
  });
  return {
    id: 'sentry',
    name: `Sentry feedback ${VERSIONS['@sentry/browser']}`,
    scripts: [readFileSync(join(folder, 'built/sentry.js'), 'utf8')],
    start: '',
  };
}

/** PostHog ships scripts: its snippet loads the first, which loads the second when there is a survey to show. */
function postHog(folder: string): Peer {
  const scripts = ['array.js', 'surveys.js'].map((file) => readFileSync(join(folder, 'node_modules/posthog-js/dist', file), 'utf8'));
  const start = `posthog.init('phc_bench', { api_host: location.origin, autocapture: false, capture_pageview: false, disable_session_recording: true, advanced_disable_flags: true });`;
  return { id: 'posthog', name: `PostHog surveys ${VERSIONS['posthog-js']}`, scripts, start };
}
