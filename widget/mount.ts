import type { Options } from './options.ts';
import { addSurvey, knownSurvey, type Page } from './page.ts';
import { readOptions } from './read-options.ts';
import { show } from './show.ts';

/** Puts the question into its element; an element that comes back to the page goes on where it was. */
export function mount(page: Page, element: HTMLElement, settings: Options): void {
  const known = page.views.get(element);
  if (known) known.wake();
  else if (element.isConnected) open(page, element, settings);
}

/** Lets go of an element that left the page. One that was only moved is left alone. */
export function unmount({ views }: Page, element: HTMLElement): void {
  const view = views.get(element);
  if (!view || element.isConnected) return;
  view.sleep();
  view.close('withdrawn');
}

function open(page: Page, element: HTMLElement, settings: Options): void {
  const options = readOptions(settings, element);
  const survey = knownSurvey(page, options) ?? addSurvey(page, options);
  // `mode` on the script is about the popup; an element says for itself.
  const view = show(page, element, survey, options, element.getAttribute('mode') === 'popup' ? 'popup' : 'inline');
  // A page that shows the next conversation in the same element asks anew.
  const renamed = new MutationObserver(() => {
    renamed.disconnect();
    view.sleep();
    page.views.delete(element);
    mount(page, element, settings);
  });
  renamed.observe(element, { attributeFilter: ['site', 'interaction', 'token'] });
}
