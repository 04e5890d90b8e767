import { save } from './answering.ts';
import { ask } from './ask.ts';
import { mount, unmount } from './mount.ts';
import type { Widget } from './options.ts';
import { openOutbox } from './outbox.ts';
import type { Page } from './page.ts';

/** Starts the widget for this page: sends what an earlier page had to keep, and saves what was typed when this one goes. */
export function start(): Widget {
  const page: Page = { outbox: openOutbox(Date.now, Math.random), surveys: new Map(), views: new WeakMap() };
  const shelter = () => {
    for (const survey of page.surveys.values()) save(survey);
    page.outbox.shelter();
  };
  addEventListener('pagehide', shelter);
  // Phones end a page without a `pagehide`.
  document.addEventListener('visibilitychange', () => document.hidden && shelter());
  return {
    mount: (element, settings) => mount(page, element, settings),
    unmount: (element) => unmount(page, element),
    ask: (settings, context) => ask(page, settings, context),
    close: () => page.popup?.close('withdrawn'),
  };
}
