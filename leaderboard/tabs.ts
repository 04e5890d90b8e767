import type { News } from './stream.ts';

/** What the tabs of a browser say to one another. */
export type Word =
  /** "I follow from now on. How does the line stand?" */
  | { readonly kind: 'join'; readonly from: string }
  /** "Somebody looks at me. Are you there?" */
  | { readonly kind: 'look'; readonly from: string }
  /** "The line may be dead, or for other eyes." */
  | { readonly kind: 'renew'; readonly from: string }
  /** "I have the stream now." */
  | { readonly kind: 'lead'; readonly from: string }
  | { readonly kind: 'here'; readonly from: string }
  /** `to` is null where it is for all. */
  | { readonly kind: 'news'; readonly from: string; readonly to: string | null; readonly news: News };

/** The lock that one tab has. */
export interface Lock {
  /** Takes it away from whoever has it. */
  take(): void;
  release(): void;
}

/** The other tabs of the browser that follow the same stream. */
export interface Tabs {
  say(word: Word): void;
  listen(hear: (word: Word) => void): void;
  /** Waits for the lock from now on; told when it is had and when another has taken it. */
  lock(holder: { readonly onGained: () => void; readonly onLost: () => void }): Lock;
  leave(): void;
}

/** The tabs that use this name. Null where a browser does not let them talk: old ones, pages without https, and where nothing may be stored. */
export function tabsOf(name: string): Tabs | null {
  const { locks } = navigator as { locks?: LockManager };
  const channel = locks && channelOf(name);
  if (!locks || !channel) return null;
  return {
    say: (word) => channel.postMessage(word),
    listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data)),
    lock: ({ onGained, onLost }) => lockOf(locks, name, { onGained, onLost }),
    leave: () => channel.close(),
  };
}

function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Refused or unknown: then there are no other tabs.
    return null;
  }
}

function lockOf(locks: LockManager, name: string, { onGained, onLost }: Parameters<Tabs['lock']>[0]): Lock {
  let wish: AbortController | null = null;
  let isHeld = false;
  let letGo = () => {};
  const hold = () => {
    isHeld = true;
    onGained();
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  const lose = (mine: AbortController) => {
    if (wish !== mine) return; // This wish was given up for another one.
    // Whoever never had it may not have locks here, and goes on alone.
    if (!isHeld) return void hold();
    isHeld = false;
    onLost();
    want({});
  };
  const want = (options: LockOptions) => {
    const mine = new AbortController();
    wish?.abort();
    wish = mine;
    // What is stolen cannot be waited for, and so cannot be given up either.
    locks.request(name, options.steal ? options : { ...options, signal: mine.signal }, hold).catch(() => lose(mine));
  };
  want({});
  return {
    take: () => want({ steal: true }),
    release() {
      wish?.abort();
      wish = null;
      letGo();
    },
  };
}
