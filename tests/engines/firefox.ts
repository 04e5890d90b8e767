import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Bidi, connectBidi } from './bidi.ts';
import type { Engine, Installed } from './engine.ts';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const KEYS: Readonly<Record<string, string>> = { Tab: '\uE004', Enter: '\uE006', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014' };

/** The Firefox of the system. Not through Playwright, which sends its own commands to every page, and an ESR is too old for some. */
export const firefox: Installed = {
  name: 'Firefox',
  install: 'apt-get install firefox-esr',
  async start() {
    const program = process.env['AFTERWORD_FIREFOX'] ?? PLACES.find(existsSync);
    if (!program) return null;
    const profile = mkdtempSync(join(tmpdir(), 'afterword-firefox-'));
    const child = spawn(program, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    process.once('exit', () => child.kill());
    return engineOf(child, await connectBidi(`${await addressOf(child)}/session`), profile);
  },
};

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Firefox has no standard error');
  for await (const line of createInterface({ input: stderr })) {
    const [, url] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (!url) continue;
    stderr.resume(); // What else it says goes nowhere, but must not fill the pipe.
    return url;
  }
  throw new Error('Firefox ended before it listened');
}

async function engineOf(child: ChildProcess, bidi: Bidi, profile: string): Promise<Engine> {
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} });
  const { contexts } = await bidi.send<{ contexts: readonly { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context;
  // In a window that is not in front, keys are heard and do nothing.
  await bidi.send('browsingContext.activate', { context });
  const evaluate = async (expression: string): Promise<Evaluated['result']> => {
    const params = { expression, target: { context }, awaitPromise: true, resultOwnership: 'root' };
    const { result, exceptionDetails } = await bidi.send<Evaluated>('script.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result;
  };
  const act = (type: 'pointer' | 'key', actions: readonly object[]) =>
    bidi.send<void>('input.performActions', { context, actions: [{ type, id: type, actions }] });
  return {
    name: 'Firefox',
    version: `Firefox ${capabilities.browserVersion}`,
    open: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    // As text, since the protocol has a form of its own for every kind of value.
    run: async (script) => JSON.parse((await evaluate(`JSON.stringify((() => { ${script} })()) ?? 'null'`)).value ?? 'null'),
    async click(script) {
      const { sharedId } = await evaluate(`(() => { ${script} })()`);
      const onIt = { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } };
      await act('pointer', [onIt, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    press: (...keys) =>
      act(
        'key',
        keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }))),
      ),
    async close() {
      bidi.close();
      child.kill();
      await once(child, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Evaluated {
  readonly result: { readonly value?: string; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}
