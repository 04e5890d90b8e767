import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVendor, type Vendor } from '../../support/chat-files.ts';
import { onStage } from '../visit.ts';
import { documented } from './documented.ts';
import { answered, asked, listening, settle } from './hearing.ts';

const set = onStage();
let vendor: Vendor;
beforeAll(async () => {
  const folder = mkdtempSync(`${tmpdir()}/afterword-frame-`);
  writeFileSync(`${folder}/chat.html`, '<!doctype html><title>Chat</title><p>A chat</p>');
  vendor = await openVendor(folder);
});
afterAll(() => vendor.close());

/** A page with a chat in a frame of another origin, of which these may ask. */
async function open(origins: string): Promise<Page> {
  const page = await set.visit(`<iframe src="${vendor.origin}/chat.html"></iframe>`, {
    script: `data-adapter="frame" data-frame-origins="${origins}"`,
  });
  await listening(page, 'frame');
  await page.frameLocator('iframe').getByText('A chat').waitFor();
  return page;
}

const inFrame = (page: Page): Frame | undefined => page.frames().find((one) => one.url().startsWith(vendor.origin));

/** Says something to the page from inside the frame. */
const say = (page: Page, ...messages: readonly unknown[]): Promise<void> | undefined =>
  inFrame(page)?.evaluate((all) => {
    for (const message of all) parent.postMessage(message, '*');
  }, messages);
const ASK = { type: 'afterword:ask', agent: 'ben', agentName: 'Ben Okafor', interaction: 4711 };

describe('a chat in a frame', () => {
  test('asks when it says so, once, if its origin is listed', async () => {
    const page = await open(`https://chat.example.com ${vendor.origin}`);

    await say(page, ASK, ASK);

    const told = { interaction: '4711', agent: 'ben', agent_name: 'Ben Okafor', channel: 'chat' };
    expect(await answered(page, set.stage)).toMatchObject(told);
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('says so as it is documented', async () => {
    const page = await open(vendor.origin);
    const said = documented('A chat in a frame', 1).replace('https://www.example.com', new URL(set.stage.page).origin);

    await inFrame(page)?.evaluate(said);

    expect(await answered(page, set.stage)).toMatchObject({ interaction: '4711', agent: 'ben', team: 'Billing' });
  });

  test.each(['', 'https://chat.example.com', 'http://localhost'])('is not heard where its origin is not listed, but "%s"', async (origins) => {
    const page = await open(origins);

    await say(page, ASK);

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });

  test('is not heard when it says something else', async () => {
    const page = await open(vendor.origin);

    await say(page, null, 'afterword:ask', { ...ASK, type: 'ask' }, { ...ASK, agent: { id: 'ben' } }, { ...ASK, token: 'x'.repeat(5000) });

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });

  test.each(['*', 'null', 'data:text/html', 'https://chat.example.com/'])('cannot be let in by "%s", and the developer is told', async (origins) => {
    const page = await set.visit('');
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));

    await page.waitForFunction(() => window.afterword?.version);
    await page.evaluate(`afterword('set', { frameOrigins: '${origins}' }); afterword('adapter', 'frame')`);

    await expect.poll(() => warnings).toEqual([expect.stringMatching(/Afterword/)]);
  });
});
