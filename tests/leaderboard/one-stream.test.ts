import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { shareStream } from '../../leaderboard/one-stream.ts';
import type { News } from '../../leaderboard/stream.ts';
import type { Tabs, Word } from '../../leaderboard/tabs.ts';
import { Line } from '../support/line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a tab that hung and hears of the new leader before it knows that it leads no more is live again', () => {
  const { open } = openBrowser();
  const hung = open();
  hung.line().say('hello', { seq: 1, viewer: 'ana' });
  const other = open();
  other.wakeUp();
  hung.wakeUp();
  other.wakeUp();
  expect(other.told.at(-1)).toEqual({ kind: 'hello', viewer: 'ana' });

  for (let looks = 0; looks < 3; looks += 1) other.look();
  other.line().say('hello', { seq: 1, viewer: 'ana' });
  hung.wakeUp();
  hung.loseLock();
  other.wakeUp();
  hung.wakeUp();

  expect(hung.told.at(-1)).toEqual({ kind: 'hello', viewer: 'ana' });
  expect(other.told.at(-1)).toEqual({ kind: 'hello', viewer: 'ana' });
});

type Holder = Parameters<Tabs['lock']>[0];

/** A browser in which each tab hears what was said when the test has it wake up, and is told then that it has lost its lock. */
function openBrowser() {
  const ears: { readonly inbox: Word[]; hear: (word: Word) => void }[] = [];
  let holder: Holder | null = null;
  const open = () => {
    const ear = { inbox: [] as Word[], hear: (_: Word) => {} };
    ears.push(ear);
    const [told, lines]: [News[], Line[]] = [[], []];
    let mine: Holder | null = null;
    const take = () => {
      holder = mine;
      holder?.onGained();
    };
    const tabs: Tabs = {
      say: (word) => ears.forEach(({ inbox }) => void (inbox !== ear.inbox && inbox.push(word))),
      listen: (hear) => Object.assign(ear, { hear }),
      lock(wanted) {
        mine = wanted;
        return { take, release: () => {} };
      },
      leave: () => {},
    };
    const newLine = () => {
      const line = new Line();
      lines.push(line);
      return line as unknown as EventSource;
    };
    const stream = shareStream({
      tabs,
      id: `${ears.length}`,
      isSeen: () => true,
      open: newLine,
      random: () => 0,
      tell: (news) => void told.push(news),
    });
    onTestFinished(() => stream.stop());
    if (!holder) take();
    return {
      told,
      look: () => stream.look(),
      line: () => lines.at(-1) as Line,
      wakeUp: () => ear.inbox.splice(0).forEach(ear.hear),
      loseLock: () => mine?.onLost(),
    };
  };
  return { open };
}
