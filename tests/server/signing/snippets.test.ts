import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { sharedKey } from '../../support/tokens.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
let secrets: Record<string, string>;
beforeEach(async () => {
  world = await openWorld();
  world.clock.now = Date.now(); // The programs ask the machine what time it is.
  const { id, secret } = await sharedKey(world.store, world.site);
  secrets = { AFTERWORD_SITE: world.site.key, AFTERWORD_KID: id, AFTERWORD_SECRET: secret };
});
afterEach(() => world.close());

const page = readFileSync('docs/signing.md', 'utf8');
/** The program under a heading of the page. */
const programUnder = (heading: string): string => new RegExp(`^### ${heading}$[^]*?^\`\`\`\\w+\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';

const LANGUAGES: [heading: string, interpreter: string, extension: string][] = [
  ['Node', process.execPath, 'mjs'],
  ['Python', 'python3', 'py'],
  ['PHP', 'php', 'php'],
  ['Ruby', 'ruby', 'rb'],
  ['Shell', 'sh', 'sh'],
];
/** The shell is everywhere; what it calls may not be. */
const isMissing = (interpreter: string) => spawnSync(interpreter === 'sh' ? 'openssl' : interpreter, ['--version']).error !== undefined;

function run(heading: string, interpreter: string, extension: string, env: Record<string, string>): string {
  const file = join(temporaryFolder(), `sign.${extension}`);
  writeFileSync(file, programUnder(heading));
  const PATH = process.env['PATH'] ?? '';
  // In the plainest of surroundings, where whoever forgets about UTF-8 is found out.
  return execFileSync(interpreter, [file], { env: { PATH, ...env }, encoding: 'utf8' }).trim();
}

async function expectTaken(token: string): Promise<void> {
  const sent = await world.send('POST', '/api/v1/responses', { ...answer(world.site, 1), token });
  expect(await sent.json()).toMatchObject({ interaction: '4711', verified: true });
  const { responses } = await world.store.responses(world.site.id, {}, { limit: 1 }, {});
  expect(responses).toMatchObject([{ isVerified: true, channel: 'chat', agents: [{ id: 'ana', name: 'Ana Ruíz' }] }]);
}

describe('what the page about signing tells its reader to run', () => {
  for (const [heading, interpreter, extension] of LANGUAGES) {
    const isInterpreterAbsent = isMissing(interpreter);
    const reason = isInterpreterAbsent ? ` (left out: there is no ${interpreter} on this machine)` : '';
    test.skipIf(isInterpreterAbsent)(`signs in ${heading} what the server takes${reason}`, async () => {
      const token = run(heading, interpreter, extension, secrets);
      expect(token.length).toBeLessThan(400);
      await expectTaken(token);
    });
  }

  test('signs in Node with a pair of keys what the server takes', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const { kty = '', crv = '', x = '' } = publicKey.export({ format: 'jwk' }) as { kty?: string; crv?: string; x?: string };
    const key = await world.store.createSigningKey(world.site.id, { name: 'Pair', algorithm: 'EdDSA', publicKey: { kty, crv, x } }, 'command');
    const file = join(temporaryFolder(), 'private.pem');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));

    const kid = key === 'too_many_keys' ? '' : key.id;
    const token = run('Node with a pair', process.execPath, 'mjs', { ...secrets, AFTERWORD_KID: kid, AFTERWORD_PRIVATE_KEY: file });

    await expectTaken(token);
  });

  test('is 8 to 16 lines in every language', () => {
    for (const [heading] of LANGUAGES) {
      const lines = programUnder(heading)
        .split('\n')
        .filter((line) => line !== '');
      expect([heading, lines.length >= 7 && lines.length <= 16]).toEqual([heading, true]);
    }
  });
});
