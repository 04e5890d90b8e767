/** A browser engine that is driven from outside. Scripts are the bodies of functions and return what JSON can say. */
export interface Engine {
  readonly name: string;
  /** "Firefox 153.7": as the browser calls itself. */
  readonly version: string;
  open(url: string): Promise<void>;
  run<Result>(script: string): Promise<Result>;
  /** Clicks what the script returns, as a pointer does. */
  click(script: string): Promise<void>;
  /** Presses keys: letters, or names such as `Tab`, `Escape`, `ArrowRight`. */
  press(...keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** How to start an engine; null where it is not installed, and then `install` says what would bring it. */
export interface Installed {
  readonly name: string;
  readonly install: string;
  start(): Promise<Engine | null>;
}
