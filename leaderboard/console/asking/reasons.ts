import { isReason, type Reason, STANDARD_REASONS, type Subject } from '../../../domain/reason.ts';

/** A reason that can be offered, whether it is or not. */
export interface Choosable extends Reason {
  readonly isOffered: boolean;
}

/** Whether a reason is one of the site, and none of ours. */
export const isOwn = (id: string): boolean => !STANDARD_REASONS.some((standard) => standard.id === id);

/** All that there is to choose from: those that are offered, in their order, and those of ours that are not. */
export const choosableOf = (offered: readonly Reason[]): readonly Choosable[] => [
  ...offered.map((reason) => ({ ...reason, isOffered: true })),
  ...STANDARD_REASONS.filter(({ id }) => !offered.some((one) => one.id === id)).map((reason) => ({ ...reason, isOffered: false })),
];

/** Those that are offered. */
export const chosenOf = (reasons: readonly Choosable[]): readonly Reason[] =>
  reasons.filter(({ isOffered }) => isOffered).map(({ id, about }) => ({ id, about }));

/** Offers a reason, or no longer. It keeps its place. */
export const offering = (reasons: readonly Choosable[], id: string, isOffered: boolean): readonly Choosable[] =>
  reasons.map((reason) => (reason.id === id ? { ...reason, isOffered } : reason));

/** Moves a reason by one place among those about the same, up (-1) or down (1); the ends are ends. */
export function moving(reasons: readonly Choosable[], id: string, by: -1 | 1): readonly Choosable[] {
  const moved = reasons.find((reason) => reason.id === id);
  const group = reasons.filter(({ about }) => about === moved?.about);
  const other = group[group.findIndex((reason) => reason.id === id) + by];
  if (!moved || !other) return reasons;
  return reasons.map((reason) => (reason === moved ? other : reason === other ? moved : reason));
}

/** A reason of the site, at the end, with an id of its own that is made of its word. */
export const adding = (reasons: readonly Choosable[], word: string, about: Subject): readonly Choosable[] => [
  ...reasons,
  { id: idFor(word, reasons), about, isOffered: true },
];

/** An id from a word: "Würze & Preis" is "wurze-preis". A word without a letter of ours, and one that is taken, gets a number. */
function idFor(word: string, taken: readonly Reason[]): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const stem = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 28) // There are 32 letters, and a number may have to follow.
    .replace(/^-|-$/g, '');
  const name = isReason(stem) ? stem : 'reason';
  const ids = [name, ...Array.from({ length: taken.length + 1 }, (_, index) => `${name}-${index + 2}`)];
  return ids.find((id) => !taken.some((one) => one.id === id)) ?? name;
}
