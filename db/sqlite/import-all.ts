import type { ImportedRecord, Recorded, Store } from '../store.ts';
import type { Commits } from './commits.ts';
import { record } from './record.ts';

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
      const recorded = all.map(({ interaction, answer, at }) => record(tx, interaction, answer, at));
      if (isWanted?.(recorded) === false) throw new NotWanted(recorded);
      return recorded;
    });
  } catch (error) {
    if (error instanceof NotWanted) return error.recorded;
    throw error;
  }
}

/** Thrown, because that is how a step says that its transaction is to be rolled back. */
class NotWanted extends Error {
  readonly recorded: readonly Recorded[];

  constructor(recorded: readonly Recorded[]) {
    super('What came of an import was not wanted.');
    this.recorded = recorded;
  }
}
