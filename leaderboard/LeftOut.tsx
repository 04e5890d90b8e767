import type { Counts } from '../domain/counts.ts';
import { useWords } from './language.ts';

interface Props {
  readonly counts: Counts;
  /** Answers that nobody signed, and whether they are left out. */
  readonly unsigned: number;
  readonly isSignedOnly: boolean;
}

/** What the score does not hold, and what in it nobody signed: a number that hides what it leaves out is not to be trusted. */
export function LeftOut({ counts: { excluded, suspect }, unsigned, isSignedOnly }: Props) {
  const { summary } = useWords();
  const parts = [
    excluded > 0 && summary.excluded(excluded),
    suspect > 0 && summary.suspect(suspect),
    unsigned > 0 && (isSignedOnly ? summary.unsignedLeftOut(unsigned) : summary.unsigned(unsigned)),
  ].filter((part) => part !== false);
  return parts.length > 0 && <p class="left-out-count">{parts.join(' · ')}</p>;
}
