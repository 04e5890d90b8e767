import type { Heartbeat, Hello, MoveMessage, Moves } from '../contract/stream.ts';
import { NO_COUNTS } from '../domain/counts.ts';
import type { Move } from '../domain/move.ts';
import { backoff } from './backoff.ts';

/** What is heard of a stream: what the server says, and that the line is down for now and being mended. */
export type News =
  /** The line is open; what moves from now on will follow. */
  | { readonly kind: 'hello'; readonly viewer: string }
  | { readonly kind: 'moves'; readonly moves: readonly Move[] }
  | { readonly kind: 'resync' }
  /** `at` is the time of the server, ms. */
  | { readonly kind: 'heartbeat'; readonly at: number }
  /** `isRefused` where the server answered, but not with a stream. */
  | { readonly kind: 'lost'; readonly isRefused: boolean };

/** A stream that somebody listens to. */
export interface Stream {
  /** Opens the line again, as it may be dead or for other eyes. */
  renew(): void;
  stop(): void;
}

/** What the keeper of a stream needs and whom it tells. */
export interface StreamParts {
  readonly open: () => EventSource;
  readonly random: () => number;
  readonly tell: (news: News) => void;
}

// Twice the server's heartbeat of 15 s and a little: one lost heartbeat is bad luck, two are a dead line.
const SILENCE_MAX = 35_000;

/**
 * Keeps one stream open through restarts, refusals and dead lines. The browser's own way of mending is not used: it does not wait longer after
 * each failure, and gives up where the answer was not a stream.
 */
export function keepStream({ open, random, tell }: StreamParts): Stream {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout>;
  let failed = 0;
  const after = (wait: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, wait);
  };
  const rebuild = (isRefused: boolean) => {
    source?.close();
    tell({ kind: 'lost', isRefused });
    after(backoff(failed++, random), connect);
  };
  const listen = () => after(SILENCE_MAX, () => rebuild(false));
  const connect = () => {
    source = open();
    listen();
    attend(source, rebuild, (news) => {
      listen();
      if (news.kind === 'hello') failed = 0;
      tell(news);
    });
  };
  connect();
  return {
    renew() {
      failed = 0;
      rebuild(false);
    },
    stop() {
      clearTimeout(timer);
      source?.close();
    },
  };
}

/** Passes on what one connection says, until it breaks. */
function attend(source: EventSource, onBroken: (isRefused: boolean) => void, tell: (news: News) => void): void {
  const on = <Message>(type: string, newsOf: (message: Message) => News) =>
    source.addEventListener(type, (event: MessageEvent<string>) => tell(newsOf(JSON.parse(event.data) as Message)));
  on<Hello>('hello', ({ viewer }) => ({ kind: 'hello', viewer }));
  on<Moves>('moves', ({ moves }) => ({ kind: 'moves', moves: moves.map(moveOf) }));
  on('resync', () => ({ kind: 'resync' }));
  on<Heartbeat>('heartbeat', ({ at }) => ({ kind: 'heartbeat', at: Date.parse(at) }));
  source.addEventListener('error', () => onBroken(source.readyState === EventSource.CLOSED));
}

const moveOf = ({ verified, change, ...move }: MoveMessage): Move => ({ ...move, isVerified: verified, change: { ...NO_COUNTS, ...change } });
