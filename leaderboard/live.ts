import type { Leaderboard } from '../contract/leaderboard.ts';
import type { Board } from '../domain/board.ts';
import type { ApiFailure } from './api.ts';
import { calmly } from './calmly.ts';
import { type Following, type Heard, hear, NOTHING_YET } from './follow.ts';
import { askUntilAnswered } from './question.ts';
import type { News, Stream } from './stream.ts';

/** A board, and what its page says around it. */
export interface Snapshot extends Pick<Leaderboard, 'site' | 'you' | 'today'> {
  readonly board: Board;
}

/** What is known now, and how far it can be trusted. */
export interface Live {
  /** Null until the first board came. */
  readonly snapshot: Snapshot | null;
  /** "live" only while the stream is open and the board holds everything that was heard. */
  readonly line: 'connecting' | 'live' | 'reconnecting';
  /** The last moment (ms, by the server's clock) at which the board was known to be complete. */
  readonly asOf: number | null;
  /** Why the last question went unanswered; null once one was answered. */
  readonly failure: ApiFailure | null;
}

/** As long as nothing came. */
export const NOT_YET: Live = { snapshot: null, line: 'connecting', asOf: null, failure: null };

/** What following a board needs: the two ways to the server, a steady clock (ms) and chance. */
export interface LiveParts {
  readonly listen: (tell: (news: News) => void) => Stream;
  readonly fetchBoard: (signal: AbortSignal) => Promise<Leaderboard>;
  readonly now: () => number;
  readonly random: () => number;
  readonly onChange: (live: Live) => void;
}

// ms. The server tells of moves every 250 ms at most, as fast as numbers can be read. Less than that, or what it tells would wait for its turn here once more.
const CALM = 200;

/** Tells what is known whenever it changes, until the returned function is called. Listens first and asks then, so that no move is lost or counted twice. */
export function followBoard(parts: LiveParts): () => void {
  let known = NOTHING_KNOWN;
  let midnight: ReturnType<typeof setTimeout>;
  const tell = calmly(CALM, () => parts.onChange(liveOf(known)));
  const learn = (news: Partial<Known>, heard?: Heard) => {
    const { asked } = known.following;
    known = confirmed({ ...known, ...news, following: heard ? hear(known.following, heard) : known.following }, parts.now());
    if (known.following.asked !== asked) question.ask(known.following.asked);
    tell.soon();
  };
  const question = askUntilAnswered({
    ...parts,
    ask: parts.fetchBoard,
    onAnswer(asked, page) {
      const at = Date.parse(page.as_of);
      // One browser has one viewer. Where somebody else has signed in since, what was heard is not for them: it is forgotten, and heard anew as theirs.
      if (known.viewer !== null && page.viewer !== known.viewer) return stream.renew();
      learn({ page, failure: null, asOf: at, serverIsAhead: at - parts.now() }, { kind: 'board', asked, board: boardOf(page) });
      clearTimeout(midnight);
      midnight = setTimeout(() => learn({}, { kind: 'midnight' }), Date.parse(page.tomorrow_at) - at + PAST_MIDNIGHT);
    },
    onFailure: (failure) => learn({ failure }),
  });
  const heed: { readonly [Kind in News['kind']]: (news: Extract<News, { kind: Kind }>) => void } = {
    hello: ({ viewer }) => learn({ isOpen: true, viewer }, { kind: 'hello' }),
    moves: (news) => learn({}, news),
    resync: (news) => learn({}, news),
    heartbeat: ({ at }) => learn({ serverIsAhead: at - parts.now() }, isNextDay(known, at) ? { kind: 'midnight' } : undefined),
    // Only an ordinary question learns why a stream is refused, and shows what there is meanwhile.
    lost: ({ isRefused }) => learn({ isOpen: false, viewer: null }, isRefused ? { kind: 'resync' } : undefined),
  };
  const stream = parts.listen((news) => (heed[news.kind] as (news: News) => void)(news));
  return () => {
    stream.stop();
    question.stop();
    tell.stop();
    clearTimeout(midnight);
  };
}

// A question on the stroke of midnight could still be answered with the old day.
const PAST_MIDNIGHT = 500;

interface Known {
  readonly following: Following;
  /** The last answer as it came; the board in `following` goes on from it. */
  readonly page: Leaderboard | null;
  readonly isOpen: boolean;
  /** For whose eyes the stream is; null while it is not open. */
  readonly viewer: string | null;
  readonly asOf: number | null;
  readonly serverIsAhead: number;
  readonly failure: ApiFailure | null;
}

const NOTHING_KNOWN: Known = { following: NOTHING_YET, page: null, isOpen: false, viewer: null, asOf: null, serverIsAhead: 0, failure: null };

const isComplete = ({ isOpen, following }: Known): boolean => isOpen && !following.isDue;

/** Whether the day that the board calls today is over by the clock of the server: a timer does not notice the hours that a machine slept. */
const isNextDay = ({ page, following }: Known, at: number): boolean => page !== null && !following.isDue && at >= Date.parse(page.tomorrow_at);

/** Whatever is heard on an open line says that nothing is missing up to now. */
const confirmed = (known: Known, now: number): Known => (isComplete(known) ? { ...known, asOf: known.serverIsAhead + now } : known);

function liveOf(known: Known): Live {
  const { page, following, asOf, failure } = known;
  const snapshot = page && following.board ? { site: page.site, you: page.you, today: page.today, board: following.board } : null;
  return { snapshot, line: isComplete(known) ? 'live' : snapshot ? 'reconnecting' : 'connecting', asOf, failure };
}

/** The board in an answer of the server. */
export const boardOf = ({ seq, range, agents, cells }: Leaderboard): Board => ({
  seq,
  range,
  agents,
  cells: cells.map(({ verified, ...cell }) => ({ ...cell, isVerified: verified })),
});
