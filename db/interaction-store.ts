import type { Interaction } from '../domain/answer.ts';
import type { InteractionId, SiteId } from '../domain/ids.ts';

/** What the help desk says of interactions itself, before any customer answers. */
export interface InteractionStore {
  /**
   * Takes in that a signed interaction ended, at a moment (ms) or now, and counts that once. Who is credited is frozen with it:
   * what was heard of the interaction before stays as it was.
   */
  handIn(interaction: Interaction, endedAt: number | null): Promise<HandedIn>;
  /** The signed interaction of this id as it is frozen; null where none was heard of. */
  signedInteraction(site: SiteId, id: InteractionId): Promise<Interaction | null>;
}

/** An interaction as it is frozen, and whether it was not heard of before. */
export interface HandedIn {
  readonly isNew: boolean;
  readonly interaction: Interaction;
}
