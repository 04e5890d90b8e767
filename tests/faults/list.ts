import { backupUnderLoad, restoreDrill } from './backups.ts';
import { clockJumps, dayBorders } from './clock.ts';
import { corruptedPage, truncatedLog } from './damaged-files.ts';
import { noDescriptors } from './descriptors.ts';
import type { Fault } from './fault.ts';
import { flushHappens } from './flush.ts';
import { fileSizeLimit, fullDisk } from './full-disk.ts';
import { killInCheckpoint, killUnderLoad } from './kill.ts';
import { badGateway, halfOpen, restartAndCompare, sevenTabs } from './live-boards.ts';
import { foreignLock, longReader } from './locks.ts';
import { killInMigration } from './migration.ts';
import { powerCut } from './power-cut.ts';
import { bufferingProxies } from './proxies.ts';
import { readOnlyDisk } from './read-only-disk.ts';
import { otherSignals, stopUnderWrites, stopWithStreams } from './signals.ts';
import { soak } from './soak.ts';
import { busyProcessor, memoryCap, millionRows, slowloris } from './strain.ts';
import { twoServers } from './two-servers.ts';
import { reconnectHerd, stalledReader, vanishingClients } from './watchers.ts';

/** Every fault, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  ...[killUnderLoad, killInCheckpoint, powerCut, flushHappens],
  ...[fullDisk, fileSizeLimit, readOnlyDisk, noDescriptors, foreignLock, longReader],
  ...[clockJumps, dayBorders, stopWithStreams, stopUnderWrites, otherSignals],
  ...[truncatedLog, corruptedPage, killInMigration, twoServers, backupUnderLoad, restoreDrill],
  ...[stalledReader, halfOpen, vanishingClients, restartAndCompare, badGateway, reconnectHerd, bufferingProxies, sevenTabs],
  ...[slowloris, memoryCap, soak, busyProcessor, millionRows],
];
