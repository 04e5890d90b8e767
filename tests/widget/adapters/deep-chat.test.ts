import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chatClient } from '../../support/chat-clients.ts';
import { openVendor, type Vendor } from '../../support/chat-files.ts';
import { onStage, tap } from '../visit.ts';
import { documented } from './documented.ts';
import { answered, asked, listening, settle } from './hearing.ts';

const set = onStage();
let vendor: Vendor;
beforeAll(async () => {
  vendor = await openVendor(`${await chatClient('deep-chat@2.4.2')}/dist`);
});
afterAll(() => vendor.close());

// The real element, with a server of one sentence.
const SETUP = `<script>customElements.whenDefined('deep-chat').then(() => {
  const chat = document.querySelector('deep-chat');
  chat.names = { ai: { text: 'Ben Okafor' } };
  chat.connect = { handler: (body, signals) => signals.onResponse({ text: 'Hello, this is Ben.' }) };
})</script>`;

async function open(): Promise<Page> {
  const script = `<script type="module" src="${vendor.origin}/deepChat.bundle.js"></script>`;
  const page = await set.visit(`<deep-chat style="width: 400px; height: 500px"></deep-chat>${SETUP}`, {
    head: script,
    script: 'data-adapter="deep-chat"',
  });
  await listening(page, 'deep-chat');
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('deep-chat #text-input').pressSequentially(text);
  await page.keyboard.press('Enter');
  await page.getByText('Hello, this is Ben.').last().waitFor();
}

const end = (page: Page): Promise<void> => page.evaluate(`void ${documented('Deep Chat')}`);
const inTranscript = (page: Page) => page.locator('deep-chat afterword-widget').getByText('How was our support?');

describe('after a chat in Deep Chat', () => {
  test('the question comes at the end of the transcript, once, about whoever answered', async () => {
    const page = await open();
    await write(page, 'Hello');

    await end(page);
    await end(page);

    await inTranscript(page).waitFor();
    const told = { interaction: '4711', agent_name: 'Ben Okafor', surface: 'inline' };
    expect(await answered(page, set.stage)).toMatchObject(told);
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('what is written in its box is written in it, and in the chat what is written there', async () => {
    const page = await open();
    await write(page, 'Hello');
    await end(page);

    await tap(page, 'Bad');
    await page.getByLabel('What went wrong?').pressSequentially('It was');
    await page.keyboard.press('Enter');
    await page.keyboard.type('late');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();

    expect(set.stage.responses.at(-1)).toMatchObject({ comment: 'It was\nlate' });
    await write(page, 'Thanks');
    await page.getByText('Thanks', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  });

  test('the customer goes on, and nothing is left of the question', async () => {
    const page = await open();
    await write(page, 'Hello');
    await end(page);
    await inTranscript(page).waitFor();

    await write(page, 'One more thing');

    await expect.poll(() => page.locator('afterword-widget').count()).toBe(0);
    expect(await page.locator('deep-chat .afterword-place').isVisible()).toBe(false);
  });

  test('in which nobody answered, nothing is asked', async () => {
    const page = await open();

    await end(page);

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });
});
