import type { Interaction } from '../../domain/answer.ts';
import { NO_COUNTS } from '../../domain/counts.ts';
import type { Exposure } from '../../domain/exposure.ts';
import { freeze } from './interactions.ts';
import { move } from './moves.ts';
import type { Tx } from './tx.ts';

/** Counts what became of asking, in the hour in which it is first heard; whether this was the first time. */
export function expose(tx: Tx, interaction: Interaction, kind: Exposure, at: number): boolean {
  const { site: siteId, id: interactionId, isVerified } = interaction;
  if (tx.statements.findExposure.get({ siteId, interactionId, isVerified, kind })) return false;
  const credited = freeze(tx, interaction);
  tx.statements.addExposure.run({ siteId, interactionId, isVerified, kind, heardAt: at });
  move(tx, siteId, credited, at, { ...NO_COUNTS, [kind]: 1 });
  return true;
}
