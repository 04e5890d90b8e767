import type { Afterword, Options, Outcome, Widget } from './options.ts';

/**
 * All that a page pays for until the question is due: the queue, the element's place, and the moments at which the widget is fetched.
 * Nothing in here throws into the page.
 */

// Both are filled in by the build.
declare const __WIDGET_FILE__: string;
declare const __VERSION__: string;

// Null in modules and in what tag managers insert.
const tag = (document.currentScript ?? document.querySelector('script[data-site]')) as HTMLScriptElement | null;
const settings = { host: tag?.src.replace(/[^/?#]*([?#].*)?$/, ''), ...window.afterwordSettings, ...tag?.dataset } as {
  -readonly [Name in keyof Options]: Options[Name];
};

let loading: Promise<Widget> | undefined;
let attempts = 0;

/** Does something with the widget, which is fetched when it is first needed. Undefined where that fails; the page's developer is told. */
async function use<Result>(act: (widget: Widget) => Result): Promise<Awaited<Result> | undefined> {
  try {
    loading ??= load();
    return await act(await loading);
  } catch (cause) {
    tell(cause);
    return undefined;
  }
}

async function load(): Promise<Widget> {
  try {
    // A browser may remember a failed import by its whole address; the fragment makes the next attempt another one.
    const { href } = new URL(`${__WIDGET_FILE__}#${attempts++}`, settings.host?.replace(/\/?$/, '/'));
    return ((await import(/* @vite-ignore */ href)) as typeof import('./widget.ts')).start();
  } catch (cause) {
    loading = undefined;
    throw cause;
  }
}

/** There is no other place where the one who embedded the widget would look for the reason why nothing is to be seen. */
function tell(cause: unknown): void {
  // biome-ignore lint/suspicious/noConsole: a guest who fails in silence cannot be helped
  console.warn('Afterword:', cause);
}

async function ask(context?: Options | Element): Promise<Outcome> {
  const settingsNow = { ...settings };
  return (await use((widget) => widget.ask(settingsNow, context))) ?? { status: 'skipped', reason: 'unavailable' };
}

const commands = {
  ask,
  set: (options: Options) => void Object.assign(settings, options),
  init(options: Options) {
    commands.set(options);
    const [when, seconds = 10] = options.ask?.split(':') ?? []; // 10 s: long enough to have read the page.
    if (when === 'load' || when === 'delay') setTimeout(ask, when === 'load' ? 0 : Number(seconds) * 1000);
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
const PLACE = ';all:initial!important;display:block!important;min-height:172px!important';

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

/** Answers that an earlier page could not send go out although nothing is asked on this one. */
function sendKept(): void {
  try {
    if (localStorage.getItem('afterword.outbox')) use(() => {});
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
  // The first look into a page's storage holds its main thread for milliseconds: not while it loads. Not every browser knows when it is idle.
  (window.requestIdleCallback ?? setTimeout)(sendKept);
  dispatchEvent(new CustomEvent('afterword:ready', { detail: { version: __VERSION__ } }));
}
