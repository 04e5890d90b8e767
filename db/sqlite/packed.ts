import { customType } from 'drizzle-orm/sqlite-core';
import { isUuid } from '../../domain/ids.ts';

/** An id as rows keep it. */
export type Packed = string | Buffer;

/**
 * A column of ids that stand in every row and every key: a UUID as its 16 bytes, which is less than half of its text, and any other id as it is.
 * What a text says is never taken for bytes, since the two are different kinds of values to SQLite.
 */
export const packed = customType<{ data: string; driverData: Packed }>({ dataType: () => 'any', toDriver: packedId, fromDriver: idOf });

/** An id as a statement is given it that was written by hand. One answer needs its own half a dozen times, for as many rows and keys. */
export function packedId(id: string): Packed {
  const found = lately.get(id);
  if (found !== undefined) return found;
  const made = isUuid(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : id;
  if (lately.size >= LATELY) lately.clear();
  lately.set(id, made);
  return made;
}

const lately = new Map<string, Packed>();
const LATELY = 16;

/** The id that a row keeps. */
export function idOf(kept: Packed): string {
  if (typeof kept === 'string') return kept;
  const hex = kept.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
