import * as z from 'zod';
import { ChannelKey, RatingValue } from '../../contract/fields.ts';

const Column = z.string().min(1);

/** A column by its name alone, or with more to say about it. */
const column = <Shape extends z.ZodRawShape>(more: Shape) =>
  z.preprocess((given) => (typeof given === 'string' ? { column: given } : given), z.strictObject({ column: Column, ...more }));

/** Which column of a CSV file holds what. */
export const ColumnMap = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  /** The answer's own id in the other system; where absent, the whole record stands for it. */
  id: Column.optional(),
  /** The chat, call or ticket; where absent, the answer's id stands for it. */
  interaction: Column.optional(),
  /** `values` for words and other scales; compared without case and outer blanks. */
  rating: column({ values: z.record(z.string(), RatingValue).optional() }),
  comment: Column.optional(),
  /** `separator` where a cell may name several agents. */
  agent: column({ name: Column.optional(), separator: z.string().min(1).optional() }).optional(),
  channel: z.preprocess(
    (given) => (typeof given === 'string' ? { column: given } : given),
    z
      .strictObject({ column: Column.optional(), constant: ChannelKey.optional() })
      .refine((given) => (given.column === undefined) !== (given.constant === undefined), 'must have either a column or a constant'),
  ),
  team: Column.optional(),
  case: Column.optional(),
  /** ISO 8601, or a `format`: "unix" (s), "unix-ms", or luxon's tokens. Without a zone of its own it is the site's time. */
  answered_at: column({
    format: z
      .string()
      .regex(/[ykDfF]|^unix(-ms)?$/, 'must have a year in it, or it would be read as this year')
      .optional(),
    locale: z.string().default('en'),
  }),
});
export type ColumnMap = z.infer<typeof ColumnMap>;

/**
 * The map from JSON text, with columns given one by one as `field=column` before it and the format of `answered_at` before both;
 * or what is wrong with them, a sentence each.
 */
export function columnMapOf(json: string, columns: readonly string[], dateFormat?: string): ColumnMap | { readonly problems: readonly string[] } {
  const given = objectIn(json);
  if (given === null) return { problems: ['It is not a JSON object.'] };
  const named = Object.fromEntries(columns.map((text) => text.split(/=(.*)/s, 2)));
  const map = ColumnMap.safeParse(withFormat({ ...given, ...named }, dateFormat));
  return map.success ? map.data : { problems: map.error.issues.map(({ path, message }) => `${path.join('.') || 'map'}: ${message}`) };
}

function objectIn(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function withFormat(given: Record<string, unknown>, format: string | undefined): unknown {
  const { answered_at: at } = given;
  return format === undefined ? given : { ...given, answered_at: { ...(typeof at === 'string' ? { column: at } : Object(at)), format } };
}
