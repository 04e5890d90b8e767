import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Day } from '../../domain/calendar.ts';
import { NO_COUNTS } from '../../domain/counts.ts';
import { asId, type ChannelId, type SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import { OPEN_EYES } from '../../server/eyes.ts';
import { createFeed } from '../../server/feed.ts';
import type { News, Watcher } from '../../server/watcher.ts';

const [SHOP, OTHER] = [asId<SiteId>('shop'), asId<SiteId>('other')];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const move = (seq: number): Move => ({
  ...{ seq, hour: 0, day: '1970-01-01' as Day, team: null, isVerified: false },
  ...{ channel: asId<ChannelId>('chat'), agents: [], change: NO_COUNTS },
});

/** A feed, and a hand on what is committed. */
function openFeed() {
  let onMoves: (site: SiteId, moves: readonly Move[]) => void = () => undefined;
  const watch = (asked: typeof onMoves) => {
    onMoves = asked;
    return () => undefined;
  };
  const feed = createFeed({ store: { watch }, now: () => 0, random: () => 0 });
  return { feed, commit: (site: SiteId, ...seqs: readonly number[]) => onMoves(site, seqs.map(move)) };
}

/** Everything that a watcher of the site is told, each time as the numbers of the moves. */
function listenTo({ feed }: Pick<ReturnType<typeof openFeed>, 'feed'>, site: SiteId): (readonly number[] | string)[] {
  const told: (readonly number[] | string)[] = [];
  const seqsIn = (news: Exclude<News, 'recount'>) => [...String(news.after(0)).matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
  const watcher: Watcher = {
    tell: (news) => void told.push(news === 'recount' ? news : seqsIn(news)),
    ...{ say: () => undefined, begin: () => undefined },
    end: () => void told.push('end'),
  };
  feed.join(site, { watcher, eyes: OPEN_EYES, mayStay: async () => true });
  return told;
}

test('a lone move is told at once, and so is the next lone one', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);

  opened.commit(SHOP, 1);
  expect(told).toEqual([[1]]);

  vi.advanceTimersByTime(251);
  opened.commit(SHOP, 2);
  expect(told).toEqual([[1], [2]]);
});

test('however many moves come, everybody is told four times a second at most, of each once and in order', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);

  for (let seq = 1; seq <= 1000; seq += 2) {
    opened.commit(SHOP, seq, seq + 1);
    vi.advanceTimersByTime(2);
  }
  vi.advanceTimersByTime(250);

  expect(told.flat()).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  expect(told).toHaveLength(5); // At once, and after each quarter of the second.
});

test('a move right after another is told when the pause is over, and not before', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);
  opened.commit(SHOP, 1);
  opened.commit(SHOP, 2);

  vi.advanceTimersByTime(249);
  expect(told).toEqual([[1]]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([[1], [2]]);

  opened.commit(SHOP, 3);
  expect(told).toHaveLength(2);
});

test('a busy site holds nothing back of another', () => {
  const opened = openFeed();
  const [ofShop, ofOther] = [listenTo(opened, SHOP), listenTo(opened, OTHER)];

  opened.commit(SHOP, 1);
  opened.commit(SHOP, 2);
  opened.commit(OTHER, 1);

  expect([ofShop, ofOther]).toEqual([[[1]], [[1]]]);
});

test('what was counted anew is told at once, after what came before it', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);
  opened.commit(SHOP, 1);
  opened.commit(SHOP, 2);

  opened.commit(SHOP);

  expect(told).toEqual([[1], [2], 'recount']);
});

test('a feed that closes tells first what it still owes', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);
  opened.commit(SHOP, 1);
  opened.commit(SHOP, 2, 3);

  opened.feed.close();

  expect(told).toEqual([[1], [2, 3], 'end']);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(3);
});

test('where very many watch, each hears all in order, some of them a turn later', () => {
  const opened = openFeed();
  const told = Array.from({ length: 60 }, () => listenTo(opened, SHOP));

  opened.commit(SHOP, 1);
  expect(told.filter((each) => each.length > 0)).toHaveLength(25);

  opened.commit(SHOP);
  expect(told[59]).toEqual([[1]]);
  vi.advanceTimersByTime(1);
  expect(told.every((each) => String(each) === '1,recount')).toBe(true);
});

test('very many moves are told in pieces, so that nobody who reads looks as if they had fallen behind', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);

  for (let seq = 1; seq <= 1201; seq += 1) opened.commit(SHOP, seq);
  expect(told.map((moves) => moves.length)).toEqual([1, 500, 500]);

  vi.advanceTimersByTime(251);
  expect(told.flat()).toEqual(Array.from({ length: 1201 }, (_, i) => i + 1));
});

test('what an import moved is not told, but that the board is another', () => {
  const opened = openFeed();
  const told = listenTo(opened, SHOP);

  opened.commit(SHOP, ...Array.from({ length: 1001 }, (_, i) => i + 1));

  expect(told).toEqual(['recount']);
});
