import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeImage, mountImage, run, SYSTEM } from './disks.ts';
import { type Fault, must, pause, until } from './fault.ts';
import { lookMeanwhile } from './full-disk.ts';
import { type Installation, install, NotStarted } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle } from './oracle.ts';
import { startWriters } from './writers.ts';

/** FT-07: the disk may be read and not written. */
export const readOnlyDisk: Fault = {
  id: 'FT-07',
  title: 'read-only disk',
  how: 'The data on ext4 in a loop image that fails under load, so that the kernel makes it read-only (`errors=remount-ro` and trigger_fs_error: as long as files are open it lets nobody remount it); then a server is started there, and one on the disk after e2fsck.',
  holds:
    'Writes are refused with 503, `storage_unavailable` and nothing else; the board can be read meanwhile; a start there says in one line why it cannot, and ends with 1; on the mended disk nothing acknowledged is lost, and what was refused is not there or is there as it was sent: where only the flush failed nobody can know, and whoever sends it again is counted once.',
  needs: ['linux', 'root', 'mount', 'loop', 'mkfs.ext4'],
  async run(given) {
    const image = join(given.folder, 'image');
    makeImage(image, 64);
    const failing = mountImage(given, image, 'disk', 'errors=remount-ro');
    const installation = await install(join(failing.folder, 'data'));
    const oracle = createOracle(installation.siteKey, given.random, false);
    const writers = startWriters({ url: installation.url, oracle, random: given.random });
    await pause(1500);
    failDisk(failing.folder);
    await until(() => (writers.statuses.get(503) ?? 0) > 0, 'the first refusal', 30_000);
    await pause(1500);
    const meanwhile = await lookMeanwhile(installation, oracle);
    await writers.stop();
    const others = [...writers.statuses.keys()].filter((status) => ![200, 201, 503].includes(status));
    must(others.length === 0, `some were answered ${others.join(', ')}`);
    await installation.first.stop();
    const refusal = await refusedStart(installation);
    run('umount', failing.folder);
    mend(image);
    run('mount', '-o', 'loop', image, failing.folder);
    const mended = await installation.start();
    const figures = await figuresOf(installation, oracle);
    await mended.stop();
    return `${writers.statuses.get(503)} × 503, ${meanwhile}; a start there says “${refusal}”; on the mended disk ${figures}`;
  },
};

/** What a disk does that finds itself broken, for this file system alone. */
function failDisk(folder: string): void {
  const device = basename(run('findmnt', '--noheadings', '--output', 'SOURCE', folder).trim());
  const trigger = `/sys/fs/ext4/${device}/trigger_fs_error`;
  must(device.startsWith('loop') && existsSync(trigger), `this kernel lets nobody break ${device}`);
  writeFileSync(trigger, 'a fault test');
}

/** 1 stands for damage that is mended, which is what is expected here. */
function mend(image: string): void {
  const { status, stdout } = spawnSync('e2fsck', ['-fp', image], { env: SYSTEM, encoding: 'utf8' });
  must(status === 0 || status === 1, `e2fsck cannot mend the disk: ${stdout}`);
}

async function refusedStart({ start }: Installation): Promise<string> {
  const failed = await start().then(
    () => null,
    (cause: unknown) => cause,
  );
  must(failed instanceof NotStarted, 'a server starts on a disk that it cannot write to');
  must(failed.code === 1 && failed.log.trim().split('\n').length === 1, `it does not say in one line why it cannot start: ${failed.log}`);
  return failed.log.trim();
}
