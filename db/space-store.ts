/** The room that storage takes. Nothing here waits for a lock, a commit or a reader. */
export interface SpaceStore {
  /** What it takes now, and what is left. */
  space(): Promise<Space>;
  /**
   * The same, once the write-ahead log is brought into the database and emptied where it has grown, as far as nobody reads it. That is done beside
   * whatever else is going on, so that no answer waits for it.
   */
  shortenLog(): Promise<Space>;
}

/** In bytes. */
export interface Space {
  readonly databaseBytes: number;
  /** What is committed and not yet in the database file. It grows for as long as somebody reads an old state. */
  readonly logBytes: number;
  /** What the disk has left. */
  readonly freeBytes: number;
}
