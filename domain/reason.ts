/** What a reason is about: the person who served, or what came of it, for which that person may not be to blame. */
export const SUBJECTS = ['person', 'outcome'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** One chip under the faces: what the customer can say with a tap. */
export interface Reason {
  /** "speed": stays the same in every language. */
  readonly id: string;
  readonly about: Subject;
}

/** The reasons that have words in every language of the widget. */
export const STANDARD_REASONS = [
  { id: 'friendliness', about: 'person' },
  { id: 'knowledge', about: 'person' },
  { id: 'listening', about: 'person' },
  { id: 'speed', about: 'outcome' },
  { id: 'solution', about: 'outcome' },
  { id: 'rules', about: 'outcome' },
] as const satisfies readonly Reason[];
export type StandardReason = (typeof STANDARD_REASONS)[number]['id'];

/** More would be a form, not a tap. */
export const REASONS_MAX = 12;

/** Whether a text can be the id of a reason. */
export const isReason = (text: string): boolean => /^[a-z0-9][a-z0-9_-]{0,31}$/.test(text);

/** Reasons in one text, as they travel in a message that is flat: their ids with a space between, "" for none. */
export const reasonsText = (reasons: readonly string[]): string => reasons.join(' ');

/** The reasons in such a text; null where it is none, or has one twice, or too many. */
export function reasonsIn(text: string): readonly string[] | null {
  const reasons = text === '' ? [] : text.split(' ');
  const isList = reasons.length <= REASONS_MAX && reasons.every(isReason) && new Set(reasons).size === reasons.length;
  return isList ? reasons : null;
}
