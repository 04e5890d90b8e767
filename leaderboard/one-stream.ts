import { type Follower, followLeader } from './follow-leader.ts';
import type { News, Stream, StreamParts } from './stream.ts';
import type { Tabs, Word } from './tabs.ts';
import { keepWhileSeen, type RestingStream } from './while-seen.ts';

interface Parts extends StreamParts {
  readonly tabs: Tabs;
  /** Of this tab; no other has it. */
  readonly id: string;
  readonly isSeen: () => boolean;
}

/** What a tab does for the stream: it has it, or hears of it. */
interface Duty extends Stream {
  look(): void;
  hear(word: Word): void;
}

// As often as a tab that is looked at makes sure that the one with the stream is alive.
const LOOK_EVERY = 2000;

/**
 * Shares one stream with the other tabs of the browser. One of them leads: it has the stream and hands on what it hears. When it goes, the lock
 * that it holds falls to the next; when it hangs, whoever looks at another tab takes the lock away from it. Two leaders for a moment do no harm,
 * since every move has its number.
 */
export function shareStream(parts: Parts): Stream & { look(): void } {
  const { tabs, id, isSeen, tell } = parts;
  const lock = tabs.lock({
    onGained() {
      duty = leading(parts);
    },
    onLost() {
      duty.stop();
      tell({ kind: 'lost', isRefused: false });
      duty = following();
    },
  });
  const following = (): Duty => {
    // Also after a lead: what the new leader said of the line may have come before it was known that it leads.
    tabs.say({ kind: 'join', from: id });
    return dutyOf(followLeader({ id, tell, say: tabs.say, depose: lock.take }));
  };
  let duty = following();
  tabs.listen((word) => duty.hear(word));
  const timer = setInterval(() => isSeen() && duty.look(), LOOK_EVERY);
  return {
    look: () => duty.look(),
    renew: () => duty.renew(),
    stop() {
      clearInterval(timer);
      lock.release();
      duty.stop();
      tabs.leave();
    },
  };
}

const dutyOf = (follower: Follower): Duty => ({ ...follower, stop: () => undefined });

/** The tab that has the stream. */
function leading({ tabs, id, tell, ...parts }: Parts): Duty {
  const say = (to: string | null, news: News) => tabs.say({ kind: 'news', from: id, to, news });
  /** How the line stands, for those who come later. */
  let standing: News = { kind: 'lost', isRefused: false };
  tabs.say({ kind: 'lead', from: id });
  const stream: RestingStream = keepWhileSeen({
    ...parts,
    tell(news) {
      if (news.kind === 'hello' || news.kind === 'lost') standing = news;
      say(null, news);
      tell(news);
    },
  });
  return {
    ...stream,
    hear(word) {
      if (word.kind === 'renew') stream.renew();
      if (word.kind !== 'look' && word.kind !== 'join') return;
      stream.look();
      if (word.kind === 'join') say(word.from, standing);
      else tabs.say({ kind: 'here', from: id });
    },
  };
}
