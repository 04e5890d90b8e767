import type { Fault } from './fault.ts';
import { killInCheckpoint, killUnderLoad } from './kill.ts';

/** Every fault, in the order of the table. */
export const FAULTS: readonly Fault[] = [killUnderLoad, killInCheckpoint];
