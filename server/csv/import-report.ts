import type { ImportedRecord, Recorded } from '../../db/store.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Collected } from './collect.ts';
import type { Unreadable } from './records.ts';

/** What an import did, or would do, in the words of the command's JSON. */
export interface ImportReport {
  readonly records: number;
  readonly created: number;
  /** Our own export held a later revision. */
  readonly changed: number;
  /** The same answer was there before, or stands in the file more than once. */
  readonly already_there: number;
  /** Deleted here before; an import does not bring it back. */
  readonly removed_before: number;
  /** Taken in with a comment that is older than the site keeps words: the counts stay, the words go with the next nightly run. */
  readonly words_to_go: number;
  readonly refused: readonly Unreadable[];
  readonly unreadable: readonly Unreadable[];
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly agents: number;
  readonly channels: readonly string[];
}

/** Adds up what came of every record of a file; `recorded` is in the order of the records. Words are kept since a moment (ms), or for ever. */
export function importReport(
  { records, lines, unreadable }: Collected,
  recorded: readonly Recorded[],
  calendar: Calendar,
  keptSince: number | null,
): ImportReport {
  const days = records.map(({ at }) => calendar.hourOf(at).day).sort();
  const came = (what: Came) => recorded.filter((one) => cameOf(one) === what).length;
  return {
    records: records.length + unreadable.length,
    created: came('created'),
    changed: came('changed'),
    already_there: came('repeated'),
    removed_before: came('removed'),
    words_to_go: keptSince === null ? 0 : recorded.filter((one) => isToGo(one, keptSince)).length,
    refused: recorded.flatMap((one, index) => (isRefused(one) ? [{ line: lines[index] ?? 0, reason: WORDS[one.refusal] }] : [])),
    unreadable,
    first_day: days.at(0) ?? null,
    last_day: days.at(-1) ?? null,
    ...peopleIn(records),
  };
}

/** Whether the record contradicts what is kept, so that it cannot be taken in. */
export const isRefused = (one: Recorded): one is { readonly refusal: Refusal } => cameOf(one) === 'refused';

const isToGo = (one: Recorded, keptSince: number): boolean =>
  'outcome' in one && one.outcome !== 'repeated' && one.response.comment !== null && one.response.createdAt < keptSince;

type Came = 'created' | 'changed' | 'repeated' | 'removed' | 'refused';

/** What was removed here stays removed, and what a customer's own device holds stays theirs: neither stands in the way of the others. */
function cameOf(one: Recorded): Came {
  if ('outcome' in one) return one.outcome;
  if (one.refusal === 'removed') return 'removed';
  return one.refusal === 'edit_token_wrong' ? 'repeated' : 'refused';
}

const WORDS: Record<Refusal, string> = {
  already_rated: 'its interaction has another answer already',
  idempotency_conflict: 'the answer with its id says something else',
  window_closed: 'the answer with its id can no longer be changed',
  edit_token_wrong: 'the answer with its id is the customer’s own',
  removed: 'it was removed here before',
  not_found: 'there is no such answer',
};

function peopleIn(records: readonly ImportedRecord[]) {
  const agents = new Set(records.flatMap(({ interaction }) => interaction.agents.map(({ id }) => id)));
  const channels = new Set(records.map(({ interaction }) => interaction.channel));
  return { agents: agents.size, channels: [...channels].sort() };
}
