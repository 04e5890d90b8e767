import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The chat clients themselves, as they are published. They are no dependencies of ours: one of them alone would bring 478 packages, of which
 * its built files need none.
 */
const CLIENTS = {
  '@rocket.chat/livechat@1.13.3': {
    integrity: 'sha512-gEX3V2Cr+7Nr+j4CFwBBX7R/1mZxWvnmpbz/jc+gJOa7zKJOdyv4waLc5RegmoubxpNlzbpbMiNkwg5GQuhyWA==',
    needed: ['package/build'],
  },
  'botframework-webchat@4.18.1': {
    integrity: 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
    needed: ['package/dist/webchat-minimal.js'],
  },
  'deep-chat@2.4.2': {
    integrity: 'sha512-wQNd6Z6HDoH7OMeoQKpmxDm9XdWrRjMkBJ2yl5tsYND9Dz2UCv/BdGVM8vK2V0mhO1u+OniHYPWDGvjlNxjCeQ==',
    needed: ['package/dist/deepChat.bundle.js'],
  },
  'react@16.14.0': {
    integrity: 'sha512-0X2CImDkJGApiAlcf0ODKIneSwBPhqJawOa5wCtKbu7ZECrmS26NvtSILynQ66cgkT/RJ4LidJOc3bUESwmU8g==',
    needed: ['package/umd/react.production.min.js'],
  },
} as const;

const CACHE = 'node_modules/.cache/afterword-chats';
const run = promisify(execFile);

/** The folder of this client's files, fetched when it is first asked for on this machine, and only if they are those that we know. */
export async function chatClient(name: keyof typeof CLIENTS): Promise<string> {
  const folder = join(CACHE, name.replace('/', '+'));
  if (!existsSync(folder)) await fetchInto(folder, name);
  return join(folder, 'package');
}

/** Aside and moved in one step, so that of several test files at once each finds all of it or nothing. */
async function fetchInto(folder: string, name: keyof typeof CLIENTS): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(join(CACHE, 'fetching-'));
  try {
    const { stdout } = await run('npm', ['pack', name, '--silent', '--pack-destination', aside]);
    const archive = join(aside, stdout.trim());
    expectIntegrity(await readFile(archive), name);
    await run('tar', ['-xzf', archive, '-C', aside, ...CLIENTS[name].needed]);
    await rm(archive);
    await rename(aside, folder).catch((cause) => {
      if (!existsSync(folder)) throw cause;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function expectIntegrity(archive: Buffer, name: keyof typeof CLIENTS): void {
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (integrity !== CLIENTS[name].integrity) throw new Error(`${name} is not what it was: ${integrity}`);
}
