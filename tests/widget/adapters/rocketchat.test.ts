import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEN, CHO, openRocketChat, type RocketChat } from '../../support/chat-rocketchat.ts';
import { onStage } from '../visit.ts';
import { answered, asked, listening, settle } from './hearing.ts';

const set = onStage();
let chat: RocketChat;
beforeAll(async () => {
  chat = await openRocketChat();
});
afterAll(() => chat.close());

const client = (page: Page): FrameLocator => page.frameLocator('#rocketchat-iframe');
const ask = (page: Page) => page.getByRole('dialog', { name: 'How was our support?' });

/** A page with the real client in it, open; an agent, or nobody, is there to take the chat. */
async function open(agent: typeof BEN | null = BEN): Promise<Page> {
  chat.duty(agent);
  const page = await set.visit('', { head: chat.snippet, script: 'data-adapter="rocketchat"' });
  await listening(page, 'rocketchat');
  await maximize(page);
  return page;
}

const maximize = (page: Page): Promise<void> => page.evaluate('RocketChat(function () { this.maximizeWidget() })');

/** The visitor writes, which begins the chat. */
async function write(page: Page, text: string): Promise<void> {
  await client(page).locator('[contenteditable]').pressSequentially(text);
  await page.keyboard.press('Enter');
  await expect.poll(() => chat.heard()).toContain(text);
}

/** The visitor ends the chat. */
async function leave(page: Page): Promise<void> {
  await expect.poll(() => chat.isFollowed()).toBe(true);
  await client(page).getByRole('button', { name: 'Options' }).click();
  await client(page).getByRole('button', { name: 'Finish this chat' }).click();
  await client(page).getByRole('button', { name: 'Yes' }).click();
  await client(page).getByText('Thanks for talking with us').waitFor();
}

describe('after a chat in Rocket.Chat', () => {
  test('that the agent ended, the customer is asked once, about that agent', async () => {
    const page = await open();
    await write(page, 'Hello');
    chat.say('Hi, this is Ben.');

    chat.end();

    expect(await answered(page, set.stage)).toMatchObject({ rating: 5, agent: 'ben', agent_name: 'Ben Okafor', channel: 'chat', surface: 'popup' });
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('that the customer ended, of which the client tells twice, they are asked once', async () => {
    const page = await open();
    await page.evaluate('window.ends = 0; RocketChat(function () { this.onChatEnded(() => ends++) })');
    await write(page, 'Hello');

    await leave(page);

    await expect.poll(() => page.evaluate('ends')).toBe(2);
    await answered(page, set.stage);
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('that was open in two tabs, one of them asks', async () => {
    const page = await open();
    await write(page, 'Hello');
    const other = await page.context().newPage();
    await other.goto(set.stage.page);
    await listening(other, 'rocketchat');
    await client(other).getByText('Hello').waitFor({ state: 'attached' });

    chat.end();

    await settle(other);
    expect(asked(set.stage)).toHaveLength(1);
  });

  test('that nobody had taken, nothing is asked', async () => {
    const page = await open(null);
    await write(page, 'Anybody there?');

    await leave(page);

    await settle(page);
    expect(set.stage.exposures).toEqual([]);
  });

  test('that somebody took over, the last one is credited', async () => {
    const page = await open();
    await write(page, 'Hello');

    chat.take(CHO);
    chat.end();

    expect(await answered(page, set.stage)).toMatchObject({ agent: 'cho', agent_name: 'Cho Lin' });
  });

  test('that went on over a change of page, the agent is still known', async () => {
    const page = await open();
    await write(page, 'Hello');
    await page.reload();
    await listening(page, 'rocketchat');
    await client(page).getByText('Hello').waitFor({ state: 'attached' });

    chat.end();

    expect(await answered(page, set.stage)).toMatchObject({ agent: 'ben' });
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

  test('the next one takes the question back', async () => {
    const page = await open();
    await write(page, 'Hello');
    chat.end();
    await ask(page).waitFor();

    await client(page).getByRole('button', { name: 'New Chat' }).click();
    await write(page, 'One more thing');

    await expect.poll(() => ask(page).count()).toBe(0);
    chat.take(CHO);
    chat.end();
    expect(await answered(page, set.stage)).toMatchObject({ agent: 'cho' });
  });

  test('the client may come long after the adapter', async () => {
    chat.duty(BEN);
    const page = await set.visit(`<template>${chat.snippet}</template>`, { script: 'data-adapter="rocketchat"' });
    await listening(page, 'rocketchat');
    await page.evaluate(async (look) => {
      document.head.append(document.createRange().createContextualFragment(document.querySelector('template')?.innerHTML ?? ''));
      // The look that is waited for is due before this: nobody is served sooner in a chat that is asked about.
      await new Promise((resolve) => setTimeout(resolve, look));
    }, 1000);
    await maximize(page);
    await write(page, 'Hello');

    chat.end();

    expect(await answered(page, set.stage)).toMatchObject({ agent: 'ben' });
  });
});
