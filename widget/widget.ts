import { save } from './answering.ts';
import { ask } from './ask.ts';
import { mount, unmount } from './mount.ts';
import type { Widget } from './options.ts';
import { openOutbox } from './outbox.ts';
import type { Page } from './page.ts';
import { warn } from './warn.ts';

/** Starts the widget for this page: sends what an earlier page had to keep, and saves what was typed when this one goes. */
export function start(): Widget {
  const page: Page = { outbox: openOutbox(Date.now, Math.random), surveys: new Map(), views: new WeakMap(), awake: new Set(), popup: undefined };
  const shelter = () => {
    for (const { survey } of page.awake) save(survey);
    page.outbox.shelter();
  };
  addEventListener('pagehide', shelter);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && shelter());
  return {
    mount: (element, settings) => void guard(() => mount(page, element, settings)),
    unmount: (element) => void guard(() => unmount(page, element)),
    close: () => void guard(() => page.popup?.close('withdrawn')),
    ask: async (settings, context) => (await guard(() => ask(page, settings, context))) ?? { status: 'skipped', reason: 'unavailable' },
  };
}

/** A fault of ours is told to the page's developer, and is not thrown into the page. */
async function guard<Result>(act: () => Result): Promise<Awaited<Result> | undefined> {
  try {
    return await act();
  } catch (cause) {
    warn('failed', cause);
    return undefined;
  }
}
