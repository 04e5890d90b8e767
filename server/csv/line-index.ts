/** Knows at which line of a file a byte stands, for bytes that are asked for in order. What was passed is forgotten. */
export interface LineIndex {
  feed(chunk: Buffer): void;
  /** The number, from 1, of the first line with anything on it that starts at or after the offset: where the record after the one that ended there starts. */
  lineFrom(offset: number): number;
}

interface FilledLine {
  readonly start: number;
  readonly line: number;
}

/** Lines as editors number them: CR LF, LF and a lone CR each end one. The CSV parser's own count takes a quoted CR LF for two. */
export function lineIndex(): LineIndex {
  let [fed, line, lineStart, wasReturn, passed] = [0, 1, 0, false, 0];
  let filled: FilledLine[] = [];
  return {
    feed(chunk) {
      filled = filled.slice(passed);
      passed = 0;
      for (const byte of chunk) {
        if (fed === lineStart && byte !== LF && byte !== CR) filled.push({ start: fed, line });
        fed += 1;
        if (byte === CR || byte === LF) lineStart = fed;
        if (byte === CR || (byte === LF && !wasReturn)) line += 1;
        wasReturn = byte === CR;
      }
    },
    lineFrom(offset) {
      while ((filled[passed]?.start ?? offset) < offset) passed += 1;
      return filled[passed]?.line ?? line;
    },
  };
}

const LF = 0x0a;
const CR = 0x0d;
