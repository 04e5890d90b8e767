import type { Interaction } from '../../domain/answer.ts';
import type { InteractionId, SiteId } from '../../domain/ids.ts';
import type { HandedIn } from '../interaction-store.ts';
import { expose } from './exposures.ts';
import { freeze } from './interactions.ts';
import type { Statements } from './statements.ts';
import type { Tx } from './tx.ts';

/** Freezes an interaction and counts that it ended, once however often that is said. */
export function handIn(tx: Tx, given: Interaction, endedAt: number): HandedIn {
  const isNew = signedInteraction(tx.statements, given.site, given.id) === null;
  const interaction = { ...given, ...freeze(tx, given) };
  expose(tx, interaction, 'closed', endedAt);
  return { isNew, interaction };
}

/** A signed interaction as it is frozen. */
export function signedInteraction(statements: Statements, site: SiteId, id: InteractionId): Interaction | null {
  const frozen = statements.findInteraction.get({ siteId: site, id, isVerified: true });
  return frozen ? { ...frozen, site, id } : null;
}
