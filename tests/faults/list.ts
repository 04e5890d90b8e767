import { noDescriptors } from './descriptors.ts';
import type { Fault } from './fault.ts';
import { flushHappens } from './flush.ts';
import { fileSizeLimit, fullDisk, readOnlyDisk } from './full-disk.ts';
import { killInCheckpoint, killUnderLoad } from './kill.ts';
import { foreignLock, longReader } from './locks.ts';
import { powerCut } from './power-cut.ts';

/** Every fault, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  ...[killUnderLoad, killInCheckpoint, powerCut, flushHappens],
  ...[fullDisk, fileSizeLimit, readOnlyDisk, noDescriptors, foreignLock, longReader],
];
