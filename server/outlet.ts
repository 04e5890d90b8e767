import type { ServerResponse } from 'node:http';

/** What an outlet needs of a Node response. */
export type Out = Pick<ServerResponse, 'write' | 'end' | 'destroy' | 'once' | 'off' | 'writableLength' | 'destroyed'>;

/** The way to a reader who may be slow, or may have stopped reading without a word. */
export interface Outlet {
  /** False while the reader has not taken what there is; what is written then is lost. */
  isClear(): boolean;
  write(bytes: Buffer | string): void;
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

  function stall(): void {
    isClear = false;
    const cutOff = setTimeout(() => out.destroy(), patience);
    const forget = () => clearTimeout(cutOff);
    out.once('close', forget);
    out.once('drain', () => {
      forget();
      out.off('close', forget);
      isClear = true;
      onCaughtUp();
    });
  }

  return {
    isClear: () => isClear,
    write(bytes) {
      if (out.destroyed || !isClear) return;
      out.write(bytes);
      if (out.writableLength > BUFFERED_MAX) stall();
    },
  };
}
