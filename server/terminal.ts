import type { Readable, Writable } from 'node:stream';

/** What a command may know of the outside: everything that differs between a terminal, a service manager and a test. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is typed or piped in. Opened by who reads it: an open one would keep others from ending. */
  readonly stdin: () => Readable;
  /** What was asked for: for people and pipes. */
  readonly stdout: Writable;
  /** What went on meanwhile: complaints, progress and the log. */
  readonly stderr: Writable;
  readonly now: () => number;
}

/** 1: it did not work; 2: it was asked wrongly; 78: it is set up wrongly (EX_CONFIG of sysexits.h). */
export type FailureCode = 1 | 2 | 78;

/** Ends a command with one plain sentence for the person at the terminal, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: FailureCode;

  constructor(message: string, exitCode: FailureCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
