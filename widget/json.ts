// Taken once, before a page or one of its scripts puts something else in their place.
const { parse, stringify } = JSON;

/** What travels and what is kept: no lists and no objects in it, which old libraries give a `toJSON` of their own. */
export type Flat = Readonly<Record<string, string | number | undefined>>;

/** A flat object as JSON. A `toJSON` that a library gave to all objects is not asked. */
export const toJson = (flat: Flat): string => stringify({ ...flat, toJSON: undefined });

/** The object in the text, or an empty one: a page of HTML is not an answer. */
export function fromJson(text: unknown): Flat {
  try {
    return Object(parse(text as string)) as Flat;
  } catch {
    return {};
  }
}
