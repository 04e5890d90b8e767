import { describe, expect, test } from 'vitest';
import { documented } from './adapters/documented.ts';
import { answered, asked, settle } from './adapters/hearing.ts';
import { onStage, STUB } from './visit.ts';

const set = onStage();

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
