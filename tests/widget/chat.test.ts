import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answered, asked, settle } from './adapters/hearing.ts';
import { onStage, STUB, tap, type Visit } from './visit.ts';

const set = onStage();

/** An adapter of the page's own, which leaves what it was given on the window. */
const OWN = `${STUB}<script>afterword('adapter', { name: 'own', attach: (window, chat) => { window.chat = chat } })</script>`;
const question = (page: Page) => page.getByText('How was our support?');

async function open(body = '<ol></ol>', more: Visit = {}): Promise<Page> {
  const page = await set.visit(body, { head: OWN, ...more });
  await page.waitForFunction('window.chat');
  return page;
}

/** A whole chat, as an adapter tells it. */
const SERVED = `chat.started(); chat.served({ id: 'ben', name: 'Ben Okafor' })`;

describe('after a chat', () => {
  test('the customer is asked once, however often its end is told, about whoever served', async () => {
    const page = await open();

    await page.evaluate(`${SERVED}; chat.ended(); chat.ended()`);
    const answer = await answered(page, set.stage);
    await page.evaluate('chat.ended()');

    expect(answer).toMatchObject({ channel: 'chat', agent: 'ben', agent_name: 'Ben Okafor', surface: 'popup' });
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('one of two tabs asks', async () => {
    const page = await open();
    const other = await page.context().newPage();
    await other.goto(set.stage.page);
    await other.waitForFunction('window.chat');

    await Promise.all([page, other].map((tab) => tab.evaluate(`${SERVED}; chat.ended()`)));

    await settle(other);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('in which nobody of the team said anything, nothing is asked', async () => {
    const page = await open();

    await page.evaluate(`chat.started(); chat.joined({ id: 'ben' }); chat.ended()`);

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });

  test('the last one of the team who was named is credited', async () => {
    const page = await open();

    await page.evaluate(`chat.started(); chat.served({ id: 'ben', name: 'Ben Okafor' }); chat.joined({ id: 'cho', name: 'Cho Lin' });
      chat.served({ id: 'cho' }); chat.served(); chat.ended({ interaction: 4711, team: 'Billing', channel: 'messaging' })`);

    const told = { agent: 'cho', agent_name: 'Cho Lin', interaction: '4711', team: 'Billing', channel: 'messaging' };
    expect(await answered(page, set.stage)).toMatchObject(told);
  });

  test('what the help desk signed says who it was', async () => {
    const page = await open();

    await page.evaluate(`${SERVED}; afterword('set', { token: 'signed.by.desk' }); chat.ended()`);

    expect(await answered(page, set.stage)).toMatchObject({ token: 'signed.by.desk' });
  });

  test('that went on over a change of page, the agent is still known, and is forgotten with its end', async () => {
    const page = await open();
    await page.evaluate(SERVED);
    await page.reload();
    await page.waitForFunction('window.chat');

    await page.evaluate('chat.ended()');

    expect(await answered(page, set.stage)).toMatchObject({ agent: 'ben', agent_name: 'Ben Okafor' });
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });
});

describe('a chat that goes on', () => {
  test('within a moment as a new one, is not asked about', async () => {
    const page = await open();

    await page.evaluate(`${SERVED}; chat.ended(); setTimeout(() => chat.started(), 400)`);

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });

  test('takes the question back, and asks when it ends again', async () => {
    const page = await open();
    await page.evaluate(`${SERVED}; chat.ended()`);
    await question(page).waitFor();

    await page.evaluate('chat.reopened()');
    await expect.poll(() => question(page).count()).toBe(0);
    await page.evaluate('chat.ended()');

    expect(await answered(page, set.stage)).toMatchObject({ agent: 'ben' });
  });

  test('leaves an answer that was given, and a question about something else', async () => {
    const page = await open();
    await page.evaluate(`void afterword('ask', { interaction: 'mail' })`);

    await page.evaluate('chat.reopened()');
    await tap(page, 'Good');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.evaluate('chat.started()');

    await expect.poll(() => set.stage.responses).toMatchObject([{ interaction: 'mail', rating: 4 }]);
  });
});

describe('the place of the question', () => {
  const inside = `${SERVED}; chat.ended({ place: (question) => { document.querySelector('ol').append(question); return true } })`;

  test('is the transcript, where the client has room for it', async () => {
    const page = await open();

    await page.evaluate(inside);

    await page.locator('ol').getByText('How was our support?').waitFor();
    expect(await answered(page, set.stage)).toMatchObject({ surface: 'inline' });
  });

  test('there, a key that is pressed in the box is no key of the page', async () => {
    const page = await open('<ol></ol><input>', {
      head: `${OWN}<script>window.keys = ''; addEventListener('keydown', ({ key }) => { keys += key })</script>`,
    });
    await page.evaluate(inside);

    await tap(page, 'Bad');
    await page.getByLabel('What went wrong?').pressSequentially('slow');
    await page.getByRole('button', { name: 'Done' }).click();

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ rating: 2, comment: 'slow' });
    expect(await page.evaluate('keys')).toBe('');
  });

  test.each([
    ['has no room', '() => false'],
    ['fails', '() => { throw new Error("full") }'],
    ['is hidden', '(question) => { document.querySelector("ol").append(question); return true }'],
  ])('is a popup where the transcript %s', async (_, place) => {
    const page = await open('<ol hidden></ol>');

    await page.evaluate(`${SERVED}; chat.ended({ place: ${place} })`);

    await page.getByRole('dialog').waitFor();
    expect(await answered(page, set.stage)).toMatchObject({ surface: 'popup' });
    expect(await page.locator('afterword-widget').count()).toBe(1);
  });
});
