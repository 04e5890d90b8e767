import type { Fault } from './fault.ts';
import { flushHappens } from './flush.ts';
import { killInCheckpoint, killUnderLoad } from './kill.ts';
import { powerCut } from './power-cut.ts';

/** Every fault, in the order of the table. */
export const FAULTS: readonly Fault[] = [killUnderLoad, killInCheckpoint, powerCut, flushHappens];
