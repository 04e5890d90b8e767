/** The newest answers with five faces, newest first. Their words are there only where the site lets them be shown. */
export interface Celebrations {
  readonly data: readonly Celebration[];
}

/** One of them. Nobody is named where nobody is known, or may be. */
export interface Celebration {
  readonly agent: string | null;
  readonly channel: string;
  readonly at: string;
  readonly comment: string | null;
}
