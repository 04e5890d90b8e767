/**
 * The order in which rows are shown while somebody points at one: as it was, so that nothing moves away under the pointer or the focus.
 * Who is new comes last, who is gone is left out.
 */
export function steadyOrder<Key>(shown: readonly Key[], wanted: readonly Key[]): readonly Key[] {
  const left = new Set(wanted);
  const kept = shown.filter((key) => left.delete(key));
  return [...kept, ...left];
}
