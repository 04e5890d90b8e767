import { join } from 'node:path';
import { type Fault, must, pause, whole } from './fault.ts';
import { freePort, install, NotStarted, serve } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle } from './oracle.ts';
import { startWriters } from './writers.ts';

/** FT-19: somebody starts a second server on the same data. */
export const twoServers: Fault = {
  id: 'FT-19',
  title: 'two servers, one file',
  how: 'While one server is at work a second is started on its data folder, on another port; after `kill -9` of the first a third.',
  holds: 'The second ends with 1 and says why in one line; the first goes on; what a killed server leaves keeps nobody out.',
  needs: [],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const oracle = createOracle(installation.siteKey, random);
    const writers = startWriters({ url: installation.url, oracle, random });
    await pause(500);
    const refused = await serve(installation.dataFolder, await freePort()).catch((cause: unknown) => cause);
    if (!(refused instanceof NotStarted)) await (refused as Awaited<ReturnType<typeof serve>>).kill();
    await pause(500);
    await writers.stop();
    must(refused instanceof NotStarted, 'a second server starts on the same file');
    must(refused.code === 1 && refused.log.trim().split('\n').length === 1, `it ends with ${refused.code}: ${refused.log}`);
    await installation.first.kill();
    const third = await installation.start();
    const figures = await figuresOf(installation, oracle);
    await third.stop();
    return `the second says “${refused.log.trim()}”; the third starts in ${whole(Math.round(third.startedIn))} ms; ${figures}`;
  },
};
