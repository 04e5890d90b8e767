import type { Manner } from './manner.ts';
import { mannerOf } from './manner-of.ts';
import type { Options } from './options.ts';
import { addSurvey, knownSurvey, type Page } from './page.ts';
import { readOptions } from './read-options.ts';
import { show } from './show.ts';

/** Puts the question into its element; an element that comes back to the page goes on where it was. */
export async function mount(page: Page, element: HTMLElement, settings: Options): Promise<void> {
  const known = page.views.get(element);
  if (known) return known.wake();
  const options = readOptions(settings, element);
  const manner = await mannerOf(page, options, element);
  // Meanwhile the element may have gone, or may have been asked for twice.
  if (element.isConnected && !page.views.has(element)) open(page, element, settings, manner);
}

/** Lets go of an element that left the page. One that was only moved is left alone. */
export function unmount({ views, popup }: Page, element: HTMLElement): void {
  const view = views.get(element);
  if (!view || element.isConnected) return;
  view.sleep();
  if (view === popup) view.close('withdrawn');
}

function open(page: Page, element: HTMLElement, settings: Options, manner: Manner): void {
  const options = readOptions(settings, element);
  const survey = knownSurvey(page, options) ?? addSurvey(page, options, manner);
  // A page that changes its language goes on with the same answer.
  survey.manner = manner;
  // `mode` on the script is about the popup; an element says for itself.
  const view = show(page, element, survey, options, element.getAttribute('mode') === 'popup' ? 'popup' : 'inline');
  // A page that shows the next conversation in the same element asks anew.
  const renamed = new MutationObserver(() => {
    renamed.disconnect();
    view.sleep();
    page.views.delete(element);
    mount(page, element, settings).catch(() => {});
  });
  renamed.observe(element, { attributeFilter: ['site', 'interaction', 'token', 'lang'] });
}
