import type { Space } from '../db/space-store.ts';

const MIB = 1024 * 1024;
// Sixteen times what it usually is. Whoever reads an old state for that long has been forgotten.
const LOG_MAX = 64 * MIB;
// A busy day of answers takes a hundredth of that; emptying a log, or erasing a customer's words, needs room for a while.
const FREE_MIN = 256 * MIB;

/** What an operator should look at before it becomes a fault. */
export const SPACE_WARNINGS = ['wal_large', 'disk_low'] as const;
export type SpaceWarning = (typeof SPACE_WARNINGS)[number];

/** Of which of them this space gives reason to warn. */
export const warningsOf = ({ logBytes, freeBytes }: Space): readonly SpaceWarning[] => [
  ...(logBytes > LOG_MAX ? (['wal_large'] as const) : []),
  ...(freeBytes < FREE_MIN ? (['disk_low'] as const) : []),
];
