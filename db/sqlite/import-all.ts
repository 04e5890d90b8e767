import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { ImportedRecord, Recorded, Store } from '../store.ts';
import type { Commits } from './commits.ts';
import { exclude, restore } from './exclusions.ts';
import { record } from './record.ts';
import type { Tx } from './tx.ts';

/** Takes in all records in one commit, or none of them where that is not wanted. Resolves to what came, or would have come, of each. */
export async function importAll(
  commit: Commits['commit'],
  records: Iterable<ImportedRecord>,
  isWanted: Parameters<Store['importAll']>[1],
): Promise<readonly Recorded[]> {
  // Read first: a step may run twice, and a source that breaks off must not cost a transaction.
  const all = [...records];
  try {
    return await commit((tx) => {
      const recorded = all.map((one) => takeIn(tx, one));
      if (isWanted?.(recorded) === false) throw new NotWanted(recorded);
      return recorded;
    });
  } catch (error) {
    if (error instanceof NotWanted) return error.recorded;
    throw error;
  }
}

function takeIn(tx: Tx, { interaction, answer, at, stood }: ImportedRecord): Recorded {
  const recorded = record(tx, interaction, answer, at);
  if (!stood || 'refusal' in recorded || recorded.outcome !== 'created') return recorded;
  const response = stand(tx, interaction.site, answer.id, stood, at);
  return response && !('refusal' in response) ? { ...recorded, response } : recorded;
}

/** Whoever imports decides it; what speaks against an answer came with it, and keeps it suspect. */
function stand(tx: Tx, site: SiteId, id: ResponseId, { standing, reason }: NonNullable<ImportedRecord['stood']>, at: number) {
  if (standing === 'excluded') return exclude(tx, site, id, { reason, by: 'command' }, at);
  return standing === 'counted' ? restore(tx, site, id, 'command', at) : null;
}

/** Thrown, because that is how a step says that its transaction is to be rolled back. */
class NotWanted extends Error {
  readonly recorded: readonly Recorded[];

  constructor(recorded: readonly Recorded[]) {
    super('What came of an import was not wanted.');
    this.recorded = recorded;
  }
}
