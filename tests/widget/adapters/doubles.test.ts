import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DOUBLES } from '../../support/chat-doubles.ts';
import { onStage } from '../visit.ts';
import { answered, asked, listening, settle } from './hearing.ts';

const set = onStage();

/** A page with the client's snippet, on which the client itself arrives after the adapter. */
async function open(name: keyof typeof DOUBLES, more = ''): Promise<Page> {
  const page = await set.visit('', { head: `<script>${DOUBLES[name]}${more}</script>`, script: `data-adapter="${name}"` });
  await listening(page, name);
  await page.evaluate('double.load()');
  await page.waitForFunction('double.isHeard()');
  return page;
}

const question = (page: Page) => page.getByRole('dialog', { name: 'How was our support?' });

describe.each([
  ['tawk', { agent: 'ben', agent_name: 'Ben Okafor' }],
  ['zendesk', { agent: 'Ben Okafor', agent_name: 'Ben Okafor' }],
  ['hubspot', { interaction: '4711' }],
  ['livechat', { agent: 'ben@example.com', interaction: 't1' }],
  ['freshchat', { channel: 'chat' }],
  ['chatwoot', { agent: '2', agent_name: 'Ben Okafor', interaction: '4711' }],
  ['dixa', { agent: 'ben', agent_name: 'Ben Okafor', interaction: '4711' }],
] as const)('after a chat in %s', (name, credited) => {
  test('the customer is asked once, about whoever served, however often the end is told', async () => {
    const page = await open(name);

    await page.evaluate('double.start(); double.serve(); double.end(); double.end()');

    expect(await answered(page, set.stage)).toMatchObject({ channel: 'chat', ...credited });
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('the question is taken back when the customer goes on', async () => {
    const page = await open(name);
    await page.evaluate('double.start(); double.serve(); double.end()');
    await question(page).waitFor();

    await page.evaluate('double.start()');

    await expect.poll(() => question(page).count()).toBe(0);
  });
});

describe('nothing is asked', () => {
  // HubSpot tells only that somebody of the team closed the conversation.
  test.each(['tawk', 'zendesk', 'livechat', 'freshchat', 'chatwoot', 'dixa'] as const)('after a chat in %s in which nobody served', async (name) => {
    const page = await open(name);

    await page.evaluate('double.start(); double.greet?.(); double.end()');

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });
});

describe('what the page itself listens to', () => {
  test('in a place for one is called as well, whether it was there before or comes later', async () => {
    const page = await open('tawk', `window.ends = []; Tawk_API.onChatEnded = () => ends.push('before')`);

    await page.evaluate(`const found = Tawk_API.onChatEnded;
      Tawk_API.onChatEnded = () => { found(); ends.push('later') }; double.start(); double.serve(); double.end()`);

    await question(page).waitFor();
    expect(await page.evaluate('ends')).toEqual(['before', 'later']);
  });

  test('when it is ready is called as well', async () => {
    const page = await open('hubspot');

    expect(await page.evaluate('ownReady')).toBe(true);
  });
});

describe('a page that is opened in the middle of a chat', () => {
  test('in livechat does not take it for a new one', async () => {
    const page = await open('livechat');
    await page.evaluate('double.start(); double.serve()');
    await page.reload();
    await listening(page, 'livechat');

    await page.evaluate(`double.load('chatting'); double.start(); double.end()`);

    expect(await answered(page, set.stage)).toMatchObject({ agent: 'ben@example.com' });
  });
});
