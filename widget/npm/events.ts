/** What the page is told, by the name of the event after `afterword:`. Never the customer's words. */
export interface AfterwordEvents {
  /** The faces were on screen. */
  readonly shown: { readonly interaction: string; readonly channel?: string | undefined };
  /** A face is stored. */
  readonly rated: { readonly interaction: string; readonly rating: number };
  /** The customer is done, and the whole answer is stored. */
  readonly submitted: { readonly interaction: string; readonly id: string; readonly rating: number; readonly hasComment: boolean };
  /** A popup was closed without an answer. */
  readonly dismissed: { readonly interaction: string; readonly reason: 'close' | 'escape' };
  /** Nobody was asked, or the question was taken back. */
  readonly skipped: { readonly interaction?: string | undefined; readonly reason: string };
  /** Something could not be sent, or the script did not come. */
  readonly error: { readonly interaction?: string; readonly type: string; readonly title: string; readonly status: number };
}

/** The name of something that the page is told. */
export type EventName = keyof AfterwordEvents;

/** All their names. */
export const EVENTS = ['shown', 'rated', 'submitted', 'dismissed', 'skipped', 'error'] as const satisfies readonly EventName[];
