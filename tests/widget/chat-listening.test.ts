import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { documented } from './adapters/documented.ts';
import { answered, asked, settle } from './adapters/hearing.ts';
import { onStage, STUB } from './visit.ts';

const set = onStage();

/** An adapter of the page's own, which leaves what it was given on the window. */
const OWN = `${STUB}<script>afterword('adapter', { name: 'own', attach: (window, chat) => { window.chat = chat } })</script>`;

async function open(): Promise<Page> {
  const page = await set.visit('', { head: OWN });
  await page.waitForFunction('window.chat');
  return page;
}

/** A whole chat, as an adapter tells it. */
const SERVED = `chat.started(); chat.served({ id: 'ben', name: 'Ben Okafor' })`;

describe('what the documentation writes', () => {
  test('for an adapter of the page’s own listens to it, when it comes', async () => {
    const page = await set.visit('', { head: `${STUB}<script>${documented('An adapter of your own')}</script>` });
    await page.evaluate('window.heard = {}; window.Northwind = { chat: { on: (name, listener) => { heard[name] = listener } } }');
    await page.waitForFunction('window.heard.end');

    await page.evaluate(`heard.start({}); heard.message({ isTeam: true, id: 'ben', name: 'Ben Okafor' }); heard.end({ id: 'n1' })`);

    expect(await answered(page, set.stage)).toMatchObject({ interaction: 'n1', agent: 'ben', agent_name: 'Ben Okafor' });
  });

  test('for pages without one asks once', async () => {
    const page = await set.visit('');
    await page.waitForFunction(() => window.afterword?.version);

    await page.evaluate(`void (() => { ${documented('Without an adapter')} })()`);

    expect(await answered(page, set.stage)).toMatchObject({ interaction: '4711', agent: 'ben', channel: 'chat' });
    await settle(page);
    expect(asked(set.stage)).toHaveLength(1);
  });
});

describe('what is listened to', () => {
  const warned = (page: Page): string[] => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    return warnings;
  };
  const adapter = (page: Page, name: string) => page.evaluate((one) => window.afterword?.('adapter', one), name);

  test('is nothing on a page that does not say so, and nothing is fetched for it', async () => {
    const page = await set.visit('', { script: 'data-ask="load"' });

    await page.getByRole('dialog').waitFor();

    expect(set.stage.requests.filter((line) => /chat|adapters/.test(line))).toEqual([]);
  });

  test('of several clients is all that is there; of one that is unknown the developer is told once', async () => {
    const page = await open();
    const warnings = warned(page);
    await page.evaluate(noteListening, 'chatwoot:on-message');

    await adapter(page, 'nonesuch, chatwoot');
    await expect.poll(() => warnings).toEqual([expect.stringMatching(/Afterword.*nonesuch/s)]);
    // The other adapter comes when it comes, and hears nothing before.
    await page.waitForFunction('window.isListening');
    await page.evaluate(`for (const detail of [{ message_type: 1, sender: { type: 'user', name: 'Cho' } }, { content_type: 'input_csat' }])
      dispatchEvent(new CustomEvent('chatwoot:on-message', { detail }))`);

    expect(await answered(page, set.stage)).toMatchObject({ agent_name: 'Cho' });
  });

  test('is not what throws; the page goes on', async () => {
    const page = await open();
    const warnings = warned(page);

    await page.evaluate(`afterword('adapter', { name: 'broken', attach() { throw new Error('no such client') } })`);

    await expect.poll(() => warnings).toEqual([expect.stringMatching(/Afterword.*no such client/s)]);
    await page.evaluate(`${SERVED}; chat.ended()`);
    await answered(page, set.stage);
  });

  test('by "auto" is whichever client comes, when it comes', async () => {
    const page = await open();
    await adapter(page, 'auto');
    await page.waitForTimeout(1500);
    expect(set.stage.requests.filter((line) => line.includes('adapters'))).toEqual([]);

    await page.evaluate('window.Tawk_API = {}');

    await expect.poll(() => set.stage.requests.filter((line) => line.includes('adapters'))).toEqual([expect.stringContaining('/adapters/tawk.js')]);
    await page.waitForFunction('Tawk_API.onChatEnded');
  });

  test('is heard no longer once it was stopped', async () => {
    const page = await open();
    const [chat = ''] = set.stage.requests.filter((line) => line.endsWith('/chat.js'));
    const url = set.stage.host + chat.replace('GET /', '');

    const heard = await page.evaluate(`import('${url}').then(async ({ attach }) => {
      const heard = [];
      const lent = { ask: async () => heard.push('ask'), close: () => heard.push('close') };
      let mine;
      const stop = await attach({ name: 'mine', attach: (window, chat) => { mine = chat; return () => heard.push('left') } }, '', {}, lent);
      mine.started(); mine.served(); mine.ended(); stop(); mine.started();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return heard;
    })`);

    expect(heard).toEqual(['close', 'left']);
  });
});

/** Leaves on the window that somebody listens to the event, as soon as somebody does. */
function noteListening(event: string): void {
  const add = window.addEventListener;
  window.addEventListener = (...listening: Parameters<typeof add>) => {
    if (listening[0] === event) Object.assign(window, { isListening: true });
    add.apply(window, listening);
  };
}
