import { DateTime } from 'luxon';
import * as z from 'zod';
import { RATINGS, type Rating } from '../../domain/rating.ts';
import type { ColumnMap } from './column-map.ts';
import { shown } from './record-reader.ts';

/** A cell that must have something in it, without outer blanks. */
export const filled = <Value>(schema: z.ZodType<Value, string>) => z.string().trim().min(1, 'is empty').pipe(schema);

/** A cell that may be empty, without outer blanks. */
export const optional = <Value>(schema: z.ZodType<Value, string>) =>
  z.preprocess((text) => (typeof text === 'string' ? text.trim() || null : text), schema.nullable());

/** A cell with any number of names in it. */
export const several = <Value>(schema: z.ZodType<Value, string>, separator: string | undefined) =>
  z
    .string()
    .transform((text) => partsOf(text, separator))
    .pipe(z.array(schema));

const partsOf = (text: string, separator: string | undefined): string[] =>
  (separator === undefined ? [text] : text.split(separator)).map((part) => part.trim()).filter((part) => part !== '');

/** A rating: a digit from 1 to 5 (as a spreadsheet may write it: "4.0"), or one of the map's own words. */
export function rating(values: ColumnMap['rating']['values']) {
  const known = new Map<string, Rating>(Object.entries(values ?? {}).map(([word, value]) => [word.trim().toLowerCase(), value]));
  if (!values) for (const value of RATINGS) known.set(String(value), value);
  return z.string().transform((text, context) => {
    const word = text.trim().toLowerCase();
    const value = known.get(values ? word : word.replace(/\.0+$/, ''));
    return value ?? refuse(context, `${shown(text)} is not ${values ? 'among the values of the map' : 'a rating from 1 to 5'}`);
  });
}

/** A moment (ms), in the site's time where the text has no zone of its own. */
export function moment(as: ColumnMap['answered_at'], zone: string, now: number) {
  return z.string().transform((text, context) => {
    const at = momentIn(text.trim(), as, zone);
    if (!at.isValid) return refuse(context, `${shown(text)} is not a moment that exists, as ${as.format ?? 'ISO 8601'}`);
    if (at.toMillis() < 0) return refuse(context, `${shown(text)} is before 1970`);
    return at.toMillis() <= now + A_DAY ? at.toMillis() : refuse(context, `${shown(text)} lies in the future`);
  });
}

function momentIn(text: string, { format, locale }: ColumnMap['answered_at'], zone: string): DateTime {
  if (format === undefined) return DateTime.fromISO(text, { zone });
  if (!format.startsWith('unix')) return DateTime.fromFormat(text, format, { zone, locale });
  return /^\d{1,15}$/.test(text) ? DateTime.fromMillis(Number(text) * (format === 'unix' ? 1000 : 1)) : DateTime.invalid('not a number');
}

// Clocks and time zones of other systems are wrong by hours, not by more.
const A_DAY = 86_400_000;

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
