import { expose } from './answering.ts';
import type { Options } from './options.ts';
import { addSurvey, knownSurvey, type Page } from './page.ts';
import { readOptions } from './read-options.ts';
import { openView, type View } from './view.ts';
import { warn } from './warn.ts';

/** Puts the question into its element; an element that comes back to the page goes on where it was. */
export function mount(page: Page, element: HTMLElement, settings: Options): void {
  const known = page.views.get(element);
  if (known) wake(page, known);
  else if (element.isConnected) open(page, element, settings);
}

/** Lets go of an element that left the page. One that was only moved is left alone. */
export function unmount(page: Page, element: HTMLElement): void {
  const view = page.views.get(element);
  if (!view || element.isConnected) return;
  sleep(page, view);
  view.close('withdrawn');
}

function open(page: Page, element: HTMLElement, settings: Options): void {
  // `mode` and `ask` on the script are about the popup; an element says for itself.
  const options = readOptions({ ...settings, mode: 'inline' }, element);
  if (!options.site) return warn('needs the key of a site: data-site', element);
  const survey = knownSurvey(page, options) ?? addSurvey(page, options);
  const view = openView(element, survey, options, options.mode === 'popup' ? 'popup' : 'inline');
  page.views.set(element, view);
  wake(page, view);
  expose(survey, 'asked');
  // A page that shows the next conversation in the same element asks anew.
  const renamed = new MutationObserver(() => {
    renamed.disconnect();
    sleep(page, view);
    page.views.delete(element);
    mount(page, element, settings);
  });
  renamed.observe(element, { attributeFilter: ['site', 'interaction'] });
}

function wake({ awake }: Page, view: View): void {
  awake.add(view);
  view.wake();
}

function sleep({ awake }: Page, view: View): void {
  awake.delete(view);
  view.sleep();
}
