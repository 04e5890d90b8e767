import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chatClient } from '../../support/chat-clients.ts';
import { openVendor, type Vendor } from '../../support/chat-files.ts';
import { WEB_CHAT } from '../../support/chat-webchat.ts';
import { onStage, tap } from '../visit.ts';
import { documented } from './documented.ts';
import { answered, asked, listening, settle } from './hearing.ts';

const set = onStage();
let vendors: readonly Vendor[];
beforeAll(async () => {
  const [webChat, react] = await Promise.all([chatClient('botframework-webchat@4.18.1'), chatClient('react@16.14.0')]);
  vendors = await Promise.all([openVendor(`${webChat}/dist`), openVendor(`${react}/umd`)]);
});
afterAll(() => {
  for (const vendor of vendors) vendor.close();
});

const POPUP = documented('Bot Framework Web Chat');
const INSIDE = `${POPUP.replace(/return activity.*$/m, 'return next(action);')}${documented('Bot Framework Web Chat', 1)}
  window.middleware = { activityMiddleware };`;

/** A page with the real client on it, which is wired in one of the two ways of the documentation. */
async function open(wiring: string): Promise<{ page: Page; errors: string[] }> {
  const [webChat, react] = vendors.map(({ origin }) => origin);
  const head = `<script src="${webChat}/webchat-minimal.js"></script><script src="${react}/react.production.min.js"></script><script>${wiring}</script>`;
  const page = await set.visit(WEB_CHAT, { head, script: 'data-adapter="botframework"' });
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await listening(page, 'botframework');
  await page.getByRole('textbox', { name: 'Message input box' }).waitFor();
  return { page, errors };
}

const SERVED = `tell({ type: 'message', text: 'Hello, this is Ben.' })`;
const ENDED = `tell({ type: 'endOfConversation', code: 'completedSuccessfully' })`;
const credited = { interaction: 'c1', agent: 'ben', agent_name: 'Ben Okafor', channel: 'chat' };

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message input box' }).fill(text);
  await page.keyboard.press('Enter');
}

describe('after a conversation in Web Chat', () => {
  test('a popup asks once, about whoever served, and Web Chat has nothing to complain of', async () => {
    const { page, errors } = await open(POPUP);

    await page.evaluate(`${SERVED}; ${ENDED}; ${ENDED}`);

    expect(await answered(page, set.stage)).toMatchObject({ ...credited, surface: 'popup' });
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test('the question comes in the transcript, where the page has left room for it', async () => {
    const { page, errors } = await open(INSIDE);

    await page.evaluate(`${SERVED}; ${ENDED}`);

    await page.locator('#webchat afterword-widget').getByText('How was our support?').waitFor();
    expect(await answered(page, set.stage)).toMatchObject({ ...credited, surface: 'inline' });
    expect(errors).toEqual([]);
  });

  test('what is written in its box is saved, and stays when the conversation goes on', async () => {
    const { page } = await open(INSIDE);
    await page.evaluate(`${SERVED}; ${ENDED}`);

    await tap(page, 'Bad');
    await page.getByLabel('What went wrong?').pressSequentially('It was');
    await page.keyboard.press('Enter');
    await page.keyboard.type('late');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.evaluate(SERVED);
    await write(page, 'Thanks');
    await page.getByText('Thanks', { exact: true }).first().waitFor();

    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    expect(set.stage.responses.at(-1)).toMatchObject({ comment: 'It was\nlate' });
  });

  test('the customer goes on, and the question is taken back', async () => {
    const { page } = await open(INSIDE);
    await page.evaluate(`${SERVED}; ${ENDED}`);
    await page.locator('#webchat afterword-widget').waitFor();

    await write(page, 'One more thing');

    await expect.poll(() => page.locator('afterword-widget').count()).toBe(0);
  });

  test('in which nobody said anything, nothing is asked', async () => {
    const { page } = await open(POPUP);

    await write(page, 'Anybody there?');
    await page.getByText('Anybody there?').first().waitFor();
    await page.evaluate(ENDED);

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });
});
