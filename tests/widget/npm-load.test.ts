import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../../server/package.ts';
import { onConsumer } from './npm-consumer.ts';
import { buildApplication, visitApplication } from './npm-page.ts';
import { onStage, STUB } from './visit.ts';

const set = onStage();
const consumer = onConsumer();
const { version, publicFolder } = readPackage();
let script = '';
beforeAll(async () => {
  script = await buildApplication(consumer, 'no framework');
});

const open = (around = {}) => visitApplication(set, script, around);
const options = (more = {}) => ({ site: 'aw_pk_test', host: set.stage.host, ...more });
const tag = (attributes: string) => `<script async src="${set.stage.host}widget.js" data-site="aw_pk_test" ${attributes}></script>`;
const fetched = () => set.stage.requests.filter((line) => line === 'GET /widget.js');

/** Loads, and says which version came or what went wrong. */
const load = (page: Page, more = {}): Promise<string> =>
  page.evaluate(
    (all) =>
      (Reflect.get(window, 'loadAfterword') as (options: object) => Promise<{ version: string }>)(all).then(
        ({ version }) => version,
        (error: Error) => `${error.name}: ${error.message}`,
      ),
    options(more),
  );

describe('loadAfterword', () => {
  test('loads the script once, with its options, however often it is called', async () => {
    const page = await open();

    const isSame = await page.evaluate(
      (all) => {
        const loadAfterword = Reflect.get(window, 'loadAfterword') as (options: object) => Promise<unknown>;
        return loadAfterword(all) === loadAfterword({ ...all, agent: 'ben' });
      },
      options({ agent: 'ana', agentName: 'Ana Ruiz', cooldown: 0 }),
    );
    expect(await load(page)).toBe(version);

    expect(isSame).toBe(true);
    expect(fetched()).toHaveLength(1);
    await page.evaluate(() => void window.afterword?.('ask'));
    await expect.poll(() => set.stage.exposures[0]).toMatchObject({ site: 'aw_pk_test', agent: 'ana', agent_name: 'Ana Ruiz' });
  });

  test('is content with the tag that the page has, and with what it says', async () => {
    const page = await open({ head: STUB + tag('data-agent="ana"') });
    expect(await load(page, { agent: 'ben' })).toBe(version);

    await page.evaluate(() => void window.afterword?.('ask'));
    await expect.poll(() => set.stage.exposures[0]).toMatchObject({ agent: 'ana' });
    expect(fetched()).toHaveLength(1);
  });

  test('waits for a tag whose script is on its way', async () => {
    const page = await set.visit('');
    await page.waitForLoadState('networkidle');
    set.stage.clear();
    set.stage.show(`<title>Help</title>${tag('')}<script>${script}; window.coming = loadAfterword(${JSON.stringify(options())})</script>`);
    await page.goto(set.stage.page);

    expect(await page.evaluate(async () => (await Reflect.get(window, 'coming')).version)).toBe(version);
    expect(fetched()).toHaveLength(1);
  });

  test('says so where the script does not come, leaves no tag, and tries again when it is called again', async () => {
    const page = await open();
    await page.route('**/widget.js', (route) => route.abort());
    expect(await load(page)).toMatch(/^AfterwordUnavailable: .*\/widget\.js did not load/);
    expect(await page.locator('script[src]').count()).toBe(0);

    await page.unroute('**/widget.js');
    expect(await load(page)).toBe(version);
  });

  test('says so where something else comes instead', async () => {
    const page = await open();
    await page.route('**/widget.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '/* signed in? */' }));

    expect(await load(page)).toMatch(/^AfterwordUnavailable/);
  });

  test('loads the version that is pinned, if it is that one', async () => {
    const hash = createHash('sha384')
      .update(readFileSync(`${publicFolder}/widget/${version}.js`))
      .digest('base64');
    const page = await open();

    expect(await load(page, { version, integrity: `sha384-${hash.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))}` })).toMatch(
      /^AfterwordUnavailable/,
    );
    expect(await load(page, { version, integrity: `sha384-${hash}` })).toBe(version);
    expect(fetched()).toEqual([]);
  });
});

describe('a page with a strict content policy', () => {
  const openStrict = (policy: string) => open({ headers: { 'content-security-policy': policy } });

  test.each([
    ['the address of the server', () => `script-src 'nonce-x' ${set.stage.host}`, {}],
    ['a nonce', () => "script-src 'nonce-x'", { nonce: 'x' }],
    ['Trusted Types, with the policy that is ours', () => "require-trusted-types-for 'script'; trusted-types afterword", {}],
    ['Trusted Types, with any policy', () => "require-trusted-types-for 'script'", {}],
  ])('that allows %s gets the question', async (_what, policy, more) => {
    const page = await openStrict(policy());
    expect(await load(page, more)).toBe(version);

    await page.evaluate(() => void window.afterword?.('ask'));
    await page.getByRole('dialog').waitFor();
  });

  test.each([
    ['the address', "script-src 'nonce-x'"],
    ['a policy of ours', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ])('that does not allow %s hears of it', async (_what, policy) => {
    const page = await openStrict(policy);

    expect(await load(page)).toMatch(/^AfterwordUnavailable/);
    expect(await page.locator('script[src]').count()).toBe(0);
  });
});
