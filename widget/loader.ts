import type { ChatAdapter } from './chat.ts';
import { fetchWidget, OWN_NAME } from './fetch-widget.ts';
import type { Afterword } from './global.ts';
import type { Options, Outcome, Widget } from './options.ts';

type ChatScript = typeof import('./chat.ts');

/**
 * All that a page pays for until the question is due: the queue, the element's place, and the moments at which the widget is fetched.
 * Nothing in here throws into the page.
 */

// Both are filled in by the build: the folder with the widget, its languages and its adapters, and the version.
declare const __WIDGET_FOLDER__: string;
declare const __VERSION__: string;

// Null in modules and in what tag managers insert.
const tag = (document.currentScript ?? document.querySelector('script[data-site]')) as HTMLScriptElement | null;
const initial = { host: tag?.src.replace(OWN_NAME, ''), ...window.afterwordSettings, ...tag?.dataset } as Options;
let settings = initial;

let loading: Promise<Widget> | undefined;
let attempts = 0;

/** Does something with the widget, which is fetched when it is first needed. Undefined where that fails; the page's developer is told. */
async function use<Result>(act: (widget: Widget) => Result): Promise<Awaited<Result> | undefined> {
  try {
    loading ??= load();
    return await act(await loading);
  } catch (cause) {
    return tell(cause);
  }
}

async function load(): Promise<Widget> {
  try {
    const { start, settings: own } = await fetchWidget(settings.site, fetchScript);
    return start(folder(), own);
  } catch (cause) {
    loading = undefined;
    throw cause;
  }
}

const folder = (): string => new URL(__WIDGET_FOLDER__, settings.host?.replace(/\/?$/, '/')).href;

/** A script of ours. A browser may remember a failed import by its whole address; the fragment makes the next attempt another one. */
function fetchScript<Script>(name: string): Promise<Script> {
  const address = `${folder()}${name}.js#${attempts++}`;
  return import(/* @vite-ignore */ address);
}

/** There is no other place where the one who embedded the widget would look for the reason why nothing is to be seen. */
function tell(cause: unknown): undefined {
  // biome-ignore lint/suspicious/noConsole: a guest who fails in silence cannot be helped
  console.warn('Afterword:', cause);
}

async function ask(context?: Options | Element, place?: Parameters<Widget['ask']>[2]): Promise<Outcome> {
  const settingsNow = settings;
  return (await use((widget) => widget.ask(settingsNow, context, place))) ?? { status: 'skipped', reason: 'unavailable' };
}

const commands = {
  ask,
  set(options: Options) {
    settings = { ...settings, ...options };
  },
  init(options: Options) {
    commands.set(options);
    const [when = '', seconds] = `${options.ask}`.split(':');
    // The widget knows what else to wait for. It is fetched a second later, unless the question is due at once: the page comes first.
    if (/load|delay|exit/.test(when)) setTimeout(ask, 1000 * Number(seconds ?? when !== 'load'), { wait: options.ask });
    if (options.adapter) commands.adapter(options.adapter);
    if (options.target) document.querySelector(options.target)?.append(document.createElement('afterword-widget'));
  },
  adapter: (adapter: string | ChatAdapter) =>
    void fetchScript<ChatScript>('chat')
      .then(({ attach }) => attach(adapter, folder(), settings, commands))
      .catch(tell),
  reset() {
    settings = initial;
    use((widget) => widget.reset());
  },
  on(name: string, listener: EventListener) {
    addEventListener(`afterword:${name}`, listener);
    return () => commands.off(name, listener);
  },
  off: (name: string, listener: EventListener) => removeEventListener(`afterword:${name}`, listener),
  close: () => loading && void use((widget) => widget.close()),
  // In a task of its own: what the page's function throws is the page's.
  ready: (callback: () => void) => void setTimeout(callback),
};

// As high as the question with its faces, so that nothing moves. What the page says of all its elements is not meant for this one.
const PLACE = 'all:initial!important;display:block!important;min-height:172px!important';

/** Elements wait in their place, which is as large as the question will be, until the customer comes near. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      use((widget) => widget.mount(target as HTMLElement, settings));
    }
  },
  { rootMargin: '200px' }, // A flick of a thumb: far enough for the widget to be there first.
);

function defineElement(): void {
  if (customElements.get('afterword-widget')) return;
  customElements.define(
    'afterword-widget',
    class extends HTMLElement {
      connectedCallback() {
        if (!this.style.minHeight) this.style.cssText += PLACE;
        near.observe(this);
      }
      disconnectedCallback() {
        near.unobserve(this);
        if (loading) use((widget) => widget.unmount(this));
      }
    },
  );
}

const PATIENCE = 3000; // ms: a page has come to rest by then, and whoever kept an answer is still there.

/** Answers that an earlier page could not send go out although nothing is asked on this one. */
function sendKept(): void {
  try {
    if (/afterword.outbox/.test(`${Object.keys(localStorage)}`)) use(() => {});
  } catch {
    // A page without storage has nothing waiting.
  }
}

// A tag that is there twice must not ask twice.
if (!window.afterword?.version) {
  const waiting = window.afterword?.q ?? [];
  const afterword = (command: keyof typeof commands, ...details: never[]) => {
    try {
      return (commands[command] as ((...all: never[]) => unknown) | undefined)?.(...details);
    } catch (cause) {
      return tell(cause);
    }
  };
  afterword.version = __VERSION__;
  window.afterword = afterword as Afterword;
  defineElement();
  document.addEventListener('click', (event) => {
    const button = event.composedPath().find((node) => (node as Element).matches?.('[data-afterword-ask]'));
    if (button) ask(button as Element);
  });
  addEventListener('afterword:ask', (event) => void ask((event as CustomEvent).detail));
  commands.init(settings);
  for (const call of waiting) afterword(...(call as unknown as Parameters<typeof afterword>));
  // The first look into a page's storage holds its main thread for milliseconds: not while it loads.
  setTimeout(sendKept, PATIENCE);
  dispatchEvent(new CustomEvent('afterword:ready', { detail: { version: __VERSION__ } }));
}
