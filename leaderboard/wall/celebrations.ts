/** The newest answers with five faces, newest first, as `GET /api/v1/celebrations` tells of them. */
export interface Celebrations {
  readonly data: readonly Celebration[];
}

/** One of them. */
export interface Celebration {
  readonly id: string;
  /** By name or initials, as far as they want to be celebrated. */
  readonly agents: readonly { readonly name: string }[];
  readonly channel: string;
  readonly at: string;
  /** Null where there is none, or where it is not for these eyes. */
  readonly comment: string | null;
}
