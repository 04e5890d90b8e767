import { streamAddress } from './api.ts';
import { shareStream } from './one-stream.ts';
import type { News, Stream } from './stream.ts';
import { tabsOf } from './tabs.ts';
import { keepWhileSeen } from './while-seen.ts';

// A clock that jumps by more than a tick and a slow machine has slept, and its lines are dead without knowing it.
const TICK = 5000;
const SLEEP = 30_000;

/** Listens to the stream of a site, by one connection for all tabs of this browser where it lets them talk, for as long as this page is there. */
export function listenTo(site: string | null, tell: (news: News) => void): Stream {
  const parts = { open: () => new EventSource(streamAddress(site)), random: Math.random, isSeen, tell };
  const join = () => {
    const tabs = tabsOf(`afterword ${streamAddress(site)}`);
    return tabs ? shareStream({ ...parts, tabs, id: newId() }) : keepWhileSeen(parts);
  };
  let stream: ReturnType<typeof join> | null = join();
  const onHidden = () => {
    stream?.stop();
    stream = null;
  };
  const onShown = () => {
    stream ??= join();
  };
  const forget = attendTo({
    // A page that is put aside keeps neither a connection nor the lead, and comes back as if it were new.
    pagehide: onHidden,
    pageshow: onShown,
    visibilitychange: () => stream?.look(),
    online: () => stream?.renew(),
  });
  const stopWatching = noticeSleep(() => isSeen() && stream?.renew());
  return {
    renew: () => stream?.renew(),
    stop() {
      forget();
      stopWatching();
      onHidden();
    },
  };
}

const isSeen = (): boolean => document.visibilityState === 'visible';

// Pages without https have no `randomUUID`; among the tabs of one browser this is enough.
const newId = (): string => Math.random().toString(36).slice(2);

function attendTo(listeners: Readonly<Record<'pagehide' | 'pageshow' | 'visibilitychange' | 'online', () => void>>): () => void {
  const all = Object.entries(listeners);
  // What happens to the document is heard at the window too.
  for (const [event, listener] of all) addEventListener(event, listener);
  return () => {
    for (const [event, listener] of all) removeEventListener(event, listener);
  };
}

function noticeSleep(onWake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - last > SLEEP) onWake();
    last = Date.now();
  }, TICK);
  return () => clearInterval(timer);
}
