import type { ServerResponse } from 'node:http';

/** What an outlet needs of a Node response. */
export type Out = Pick<ServerResponse, 'write' | 'end' | 'destroy' | 'once' | 'off' | 'writableLength' | 'writableEnded' | 'destroyed'>;

/** The way to a reader who may be slow, or may have stopped reading without a word. */
export interface Outlet {
  /** False while the reader has not taken what there is; what is written then is lost. */
  isClear(): boolean;
  write(bytes: Buffer | string): void;
  /** Writes the last of all. */
  end(words: string): void;
}

interface Parts {
  readonly out: Out;
  /** Called when the reader has caught up after it was too slow. */
  readonly onCaughtUp: () => void;
  /** How long a reader may stand still before it is cut off, in ms. */
  readonly patience?: number;
}

const BUFFERED_MAX = 256 * 1024; // Some thousand moves: a reader that far behind is better served by a fresh board.
const PATIENCE = 30_000; // Long enough for a train tunnel, short enough for a stopped machine.

/** Writes until 256 KiB wait for the reader, and then not before it has taken all of them. */
export function createOutlet({ out, onCaughtUp, patience = PATIENCE }: Parts): Outlet {
  let isClear = true;

  /** Returns how to be patient again. */
  function losePatience(): () => void {
    const cutOff = setTimeout(() => out.destroy(), patience).unref();
    const forget = () => clearTimeout(cutOff);
    out.once('close', forget);
    return () => {
      forget();
      out.off('close', forget);
    };
  }
  function stall(): void {
    isClear = false;
    const bePatient = losePatience();
    out.once('drain', () => {
      bePatient();
      isClear = true;
      onCaughtUp();
    });
  }

  return {
    isClear: () => isClear,
    write(bytes) {
      // It is open for as long as its reader takes to hear the last words; one more would be a fault that ends the server.
      if (out.destroyed || out.writableEnded || !isClear) return;
      out.write(bytes);
      if (out.writableLength > BUFFERED_MAX) stall();
    },
    end(words) {
      if (out.destroyed || out.writableEnded) return;
      losePatience();
      out.end(words);
    },
  };
}
