import type { Heartbeat, Hello, MoveMessage, Resync } from '../contract/stream.ts';
import type { Move } from '../domain/move.ts';
import { backoff } from './backoff.ts';

/** What the keeper of a stream needs and whom it tells. */
export interface StreamParts {
  readonly open: () => EventSource;
  readonly random: () => number;
  readonly onHello: (message: Hello) => void;
  readonly onMove: (move: Move) => void;
  readonly onResync: (message: Resync) => void;
  readonly onHeartbeat: (message: Heartbeat) => void;
  /** The line is down for now; it is being mended. `isRefused` where the server answered, but not with a stream. */
  readonly onLost: (isRefused: boolean) => void;
}

// Twice the server's heartbeat of 15 s and a little: one lost heartbeat is bad luck, two are a dead line.
const SILENCE_MAX = 35_000;

/** Keeps one stream open through restarts, refusals and dead lines, until the returned function is called. */
export function keepStream(parts: StreamParts): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout>;
  let failed = 0;
  const after = (wait: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, wait);
  };
  const rebuild = (isRefused: boolean) => {
    source?.close();
    parts.onLost(isRefused);
    after(backoff(failed++, parts.random), connect);
  };
  const listen = () => after(SILENCE_MAX, () => rebuild(false));
  const connect = () => {
    source = parts.open();
    listen();
    attend(source, parts, {
      onSign: listen,
      onHello: () => {
        failed = 0;
      },
      onRefused: () => rebuild(true),
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

interface Signs {
  readonly onSign: () => void;
  readonly onHello: () => void;
  readonly onRefused: () => void;
}

/** Passes on what one connection says. The browser mends a broken one by itself, but gives up where the answer was not a stream. */
function attend(source: EventSource, parts: StreamParts, signs: Signs): void {
  const on = <Message>(type: string, tell: (message: Message) => void) =>
    source.addEventListener(type, (event: MessageEvent<string>) => {
      signs.onSign();
      tell(JSON.parse(event.data) as Message);
    });
  on<Hello>('hello', (message) => {
    signs.onHello();
    parts.onHello(message);
  });
  on<MoveMessage>('move', ({ verified, ...move }) => parts.onMove({ ...move, isVerified: verified }));
  on<Resync>('resync', parts.onResync);
  on<Heartbeat>('heartbeat', parts.onHeartbeat);
  source.addEventListener('error', () => (source.readyState === EventSource.CLOSED ? signs.onRefused() : parts.onLost(false)));
}
