// Taken once, before a page or one of its scripts puts something else in their place.
const { parse, stringify } = JSON;

export type Flat = Readonly<Record<string, string | number | undefined>>;

/** A flat object as JSON. A `toJSON` that an old library gave to all objects is not asked. */
export const toJson = (flat: Flat): string => stringify({ ...flat, toJSON: undefined });

/** The object in the text, or an empty one: a page of HTML is not an answer. */
export function fromJson(text: string | null): Flat {
  try {
    return Object(parse(text ?? '')) as Flat;
  } catch {
    return {};
  }
}
