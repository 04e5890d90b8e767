import type { Counts } from '../domain/counts.ts';
import { countText } from './format.ts';

interface Props {
  readonly counts: Counts;
  /** Answers that nobody signed, and whether they are left out. */
  readonly unsigned: number;
  readonly isSignedOnly: boolean;
}

/** What the score does not hold, and what in it nobody signed: a number that hides what it leaves out is not to be trusted. */
export function LeftOut({ counts: { excluded, suspect }, unsigned, isSignedOnly }: Props) {
  const parts = [
    excluded > 0 && `${countText(excluded)} left out by the team`,
    suspect > 0 && `${countText(suspect)} suspect, not counted`,
    unsigned > 0 && `${countText(unsigned)} ${isSignedOnly ? 'unsigned, not counted' : 'of them unsigned'}`,
  ].filter((part) => part !== false);
  return parts.length > 0 && <p class="left-out-count">{parts.join(' · ')}</p>;
}
