import type { Agent } from './agent.ts';
import type { ChannelId, InteractionId, ResponseId, SiteId } from './ids.ts';
import type { Rating } from './rating.ts';
import type { Signal } from './standing.ts';

/** How long an answer can be changed after it was first recorded, in ms: long enough for second thoughts, short enough for an honest board. */
export const CHANGE_WINDOW = 30 * 60_000;

/** Where the question was answered: in the page, in a popup over it, or outside a page (an import, another program). */
export const SURFACES = ['inline', 'popup', 'other'] as const;
export type Surface = (typeof SURFACES)[number];

/** What support did for one customer, as it is frozen when it is first heard of: nothing later changes who is credited. */
export interface Interaction {
  readonly site: SiteId;
  readonly id: InteractionId;
  readonly channel: ChannelId;
  /** One or several agents, each credited fully; none where the page does not know. */
  readonly agents: readonly Agent[];
  readonly team: string | null;
  /** The ticket or order that the interaction belongs to, as the help desk calls it. */
  readonly caseId: string | null;
  /** Who the customer is to the help desk: an opaque reference, by which their words can be found and erased. Only a signed interaction has one. */
  readonly customer: string | null;
  /** Whether the help desk signed for it. A signed and an unsigned interaction of one name are two, so that nobody can speak for the help desk. Unsigned interactions are kept apart, so that every number can leave them out. */
  readonly isVerified: boolean;
}

/** What the customer said about it. A later revision replaces an earlier one; both are kept. */
export interface Answer {
  readonly id: ResponseId;
  /** Known only to the device that answered; whoever has it may change the answer. */
  readonly editToken: string;
  /** Counted by the device, from 0: the highest one is what the customer means, in whatever order they arrive. */
  readonly revision: number;
  readonly rating: Rating;
  readonly comment: string | null;
  /** Ids of what they said with a tap, in their order. */
  readonly reasons: readonly string[];
  /** BCP 47 tag of the language that the question was asked in. */
  readonly language: string | null;
  readonly surface: Surface;
  /** Page address without query, fragment and user. */
  readonly page: string | null;
  /** From the faces being on screen to the tap, in ms. */
  readonly delay: number | null;
  /** What speaks against it; without any it counts. */
  readonly signals: readonly Signal[];
}
