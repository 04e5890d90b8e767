import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Engine, Installed } from './engine.ts';

const PLACES = ['/usr/bin/WebKitWebDriver', '/usr/bin/safaridriver'];
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'; // How WebDriver (W3C), section 12.1, names a reference to an element.
const KEYS: Readonly<Record<string, string>> = { Tab: '\uE004', Enter: '\uE006', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014' };
const PATIENCE = 20_000; // ms for a driver to listen.

/** The WebKit of the system, over WebDriver: six calls of a protocol that has been the same since 2018, so without a library. */
export const webkit: Installed = {
  name: 'WebKit',
  install: 'apt-get install webkit2gtk-driver xvfb',
  async start() {
    const program = process.env['AFTERWORD_WEBKIT_DRIVER'] ?? PLACES.find(existsSync);
    if (!program) return null;
    const port = await freePort();
    const driver = spawn(program, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: process.env['DISPLAY'] ?? openScreen() } });
    process.once('exit', () => driver.kill());
    return engineOf(driver, `http://127.0.0.1:${port}`);
  },
};

const SCREEN = ':97'; // Rarely anybody has that many.

/** GTK wants a screen: one that nobody sees, where the machine has none. */
function openScreen(): string {
  const screen = spawn('Xvfb', [SCREEN, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  screen.on('error', () => process.stdout.write('- WebKit needs a screen, and Xvfb is not installed (apt-get install xvfb).\n'));
  process.once('exit', () => screen.kill());
  return SCREEN;
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

async function engineOf(driver: ChildProcess, url: string): Promise<Engine> {
  await untilListening(url);
  const { sessionId, capabilities } = await call<Session>('POST', `${url}/session`, { capabilities: { alwaysMatch: BROWSER } });
  const session = `${url}/session/${sessionId}`;
  const run = <Result>(script: string) => call<Result>('POST', `${session}/execute/sync`, { script, args: [] });
  return {
    name: 'WebKit',
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: (address) => call('POST', `${session}/url`, { url: address }),
    run,
    async click(script) {
      const { [ELEMENT]: id } = await run<Record<string, string>>(script);
      await call('POST', `${session}/element/${id}/click`, {});
    },
    press: (...keys) => call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions: keys.flatMap(strokeOf) }] }),
    async close() {
      await call('DELETE', session);
      driver.kill();
    },
  };
}

// The smallest browser that WebKitGTK has.
const BROWSER = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } };

function miniBrowser(): string {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  return (
    folders.flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => `${folder}/${name}/MiniBrowser`)).find(existsSync) ?? 'MiniBrowser'
  );
}

const strokeOf = (key: string) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }));

/** One call; what the driver refuses is an Error with its words. */
async function call<Result>(method: string, url: string, body?: object): Promise<Result> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(60_000),
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function untilListening(url: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const status = await fetch(`${url}/status`).catch(() => null);
    if (status?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the WebDriver did not listen');
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
