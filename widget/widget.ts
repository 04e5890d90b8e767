import type { WidgetSettings } from '../domain/widget-settings.ts';
import { save } from './answering.ts';
import { ask } from './ask.ts';
import { forgetAsked } from './asked.ts';
import { mount, unmount } from './mount.ts';
import type { Widget } from './options.ts';
import { openOutbox } from './outbox.ts';
import type { Page } from './page.ts';

/** How the site asks that the widget was fetched for; null where there is no such site. */
type OwnSettings = WidgetSettings & { readonly site: string };

/** Starts the widget for this page, with our folder of languages: sends what an earlier page had to keep, and saves what was typed when this one goes. */
export function start(folder: string, settings?: OwnSettings | null): Widget {
  if (settings === null) throw new Error('data-site is no key of a site');
  const page: Page = {
    folder,
    settings: new Map(settings && [[settings.site, Promise.resolve(settings)]]),
    outbox: openOutbox(Date.now, Math.random),
    surveys: new Map(),
    views: new WeakMap(),
    callsOff: 0,
  };
  const shelter = () => {
    for (const survey of page.surveys.values()) save(survey);
    page.outbox.shelter();
  };
  addEventListener('pagehide', shelter);
  // Phones end a page without a `pagehide`.
  document.addEventListener('visibilitychange', () => document.hidden && shelter());
  return {
    mount: (element, options) => mount(page, element, options),
    unmount: (element) => unmount(page, element),
    ask: (options, context, place) => ask(page, options, context, place),
    close: () => callOff(page),
    reset() {
      callOff(page);
      page.surveys.clear();
      forgetAsked();
    },
  };
}

/** Takes back what is asked in a popup, also what is about to be. */
function callOff(page: Page): void {
  page.callsOff++;
  page.popup?.close('withdrawn');
}
