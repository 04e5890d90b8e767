import { advance, PROGRESS, progressOf } from './moment.ts';
import { pretendServer } from './pretended-server.ts';
import type { Moment, Scene } from './scene.ts';

/**
 * Plays the widget that customers get with settings that are not saved yet. It stands in a frame without an origin: the storage of the
 * console is not there for it, and the widget takes it for a device that has none.
 */

/** What is used here of the widget; the whole of it is in widget/options.ts, which this root may not know. */
interface Widget {
  mount(element: HTMLElement, options: Readonly<Record<string, string>>): Promise<void>;
  unmount(element: HTMLElement): void;
}

// The name of the folder with the widget, filled in by the build.
declare const __WIDGET_FOLDER__: string;

let scene: Scene;
// Until it is shown: what is typed meanwhile brings another scene, and no other wish.
let wished: Moment | undefined;
let count = 0;
let shown: HTMLElement | undefined;
let coming: HTMLElement | undefined;

// Before the widget is there, which takes it once.
window.fetch = pretendServer(() => scene);
const loading = load();

async function load(): Promise<Widget> {
  const folder = new URL(__WIDGET_FOLDER__, location.href).href;
  const { start } = (await import(/* @vite-ignore */ `${folder}afterword.js`)) as { start(folder: string): Widget };
  return start(folder);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<Scene>) => {
  // Only the page around, and only if it is ours. This page itself has no origin any more, but its address still says whose it is.
  const isOurs = source === parent && origin === location.origin;
  // What stands on that page besides may speak to all frames.
  if (isOurs && 'settings' in Object(data)) void play(data);
});

/** Shows it in the place of what is shown, at the moment at which that is. */
async function play(next: Scene): Promise<void> {
  scene = next;
  wished = next.moment ?? wished;
  document.documentElement.dataset['screen'] = next.screen;
  coming?.remove();
  const question = document.createElement('afterword-widget');
  coming = question;
  question.setAttribute('mode', next.mode);
  document.querySelector('.place')?.append(question);
  const { lang, settings, screen } = next;
  const theme = settings.theme === 'auto' ? screen : settings.theme;
  const widget = await loading;
  if (coming !== question) return;
  // Each time another site, for the widget asks only once how a site asks.
  await widget.mount(question, { site: `draft-${++count}`, host: location.origin, lang, theme });
  if (coming === question) replace(widget, question);
}

function replace(widget: Widget, question: HTMLElement): void {
  const progress = wished ? PROGRESS[wished] : progressOf(shown);
  wished = undefined;
  shown?.remove();
  if (shown) widget.unmount(shown);
  shown = question;
  coming = undefined;
  advance(question, progress);
  const card = question.shadowRoot?.querySelector('section');
  Object.assign(document.documentElement, { dir: card?.dir, lang: card?.lang });
  // It appears once; that it is drawn anew with each letter that is typed is nothing to be seen.
  for (const animation of question.shadowRoot?.getAnimations() ?? []) animation.finish();
}
