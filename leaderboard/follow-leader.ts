import type { News } from './stream.ts';
import type { Word } from './tabs.ts';

interface Parts {
  /** Of this tab. */
  readonly id: string;
  readonly tell: (news: News) => void;
  readonly say: (word: Word) => void;
  /** Takes the lead away from whoever has it. */
  readonly depose: () => void;
}

/** A tab that hears of the stream from another one. */
export interface Follower {
  hear(word: Word): void;
  /** Somebody looks at this tab: the leader is to know, and to answer. */
  look(): void;
  renew(): void;
}

// At one look every two seconds. A page that draws a thousand rows hangs for less, and nobody is told that old numbers are live for longer.
const UNANSWERED_MAX = 2;

/** Listens to the tab that has the stream, and notices when it hangs. */
export function followLeader({ id, tell, say, depose }: Parts): Follower {
  let leader: string | null = null;
  let unanswered = 0;
  return {
    hear(word) {
      if (word.kind !== 'lead' && word.kind !== 'here' && word.kind !== 'news') return;
      if (word.kind === 'lead') {
        tell({ kind: 'lost', isRefused: false });
        leader = word.from;
      }
      // One that was deposed and wakes up may go on speaking for a moment.
      leader ??= word.from;
      if (word.from !== leader) return;
      unanswered = 0;
      if (word.kind === 'news' && (word.to ?? id) === id) tell(word.news);
    },
    look() {
      if (unanswered++ < UNANSWERED_MAX) return say({ kind: 'look', from: id });
      unanswered = 0;
      depose();
    },
    renew: () => say({ kind: 'renew', from: id }),
  };
}
