import { keepStream, type Stream, type StreamParts } from './stream.ts';

interface Parts extends StreamParts {
  /** Whether this page can be seen now. */
  readonly isSeen: () => boolean;
}

/** A stream that rests while nobody looks. */
export interface RestingStream extends Stream {
  /** Somebody looks: the stream is open, or opens now, and stays so for a minute. */
  look(): void;
}

// Long enough for a look at another tab; shorter than any proxy would hold it against us.
const REST_AFTER = 60_000;

/** Keeps a stream for as long as somebody looks, and a minute longer. Whoever comes back is told everything anew. */
export function keepWhileSeen({ isSeen, ...parts }: Parts): RestingStream {
  let stream: Stream | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    stream ??= keepStream(parts);
    clearTimeout(timer);
    timer = setTimeout(() => (isSeen() ? look() : rest()), REST_AFTER);
  };
  const rest = () => {
    stream?.stop();
    stream = null;
    parts.tell({ kind: 'lost', isRefused: false });
  };
  look();
  return {
    look,
    renew: () => stream?.renew(),
    stop() {
      clearTimeout(timer);
      stream?.stop();
    },
  };
}
