import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { onConsumer } from './npm-consumer.ts';
import { buildApplication, call, visitApplication } from './npm-page.ts';
import { onStage, tap } from './visit.ts';

const set = onStage();
const consumer = onConsumer();

const told = (page: Page) => page.evaluate(() => Reflect.get(window, 'told') as unknown as [string, unknown][]);
const tags = (page: Page) => page.locator('script[src]').count();
const asked = () => set.stage.exposures.filter(({ kind }) => kind === 'asked').map(({ interaction }) => interaction);

const scripts = new Map<string, string>();
beforeAll(async () => {
  for (const name of ['React 19', 'React 18', 'Vue 3'] as const) scripts.set(name, await buildApplication(consumer, name));
});

const open = (name: string, around = {}) => visitApplication(set, scripts.get(name) ?? '', around);
const props = (more: object) => ({ site: 'aw_pk_test', host: set.stage.host, interaction: '4711', ...more });

describe.each(['React 19', 'React 18', 'Vue 3'])('the element in %s', (name) => {
  test('loads the script, shows the question and tells what is answered', async () => {
    const page = await open(name);

    await call(page, 'show', props({ channel: 'email', agent: 'ana', agentName: 'Ana Ruiz' }));
    await tap(page, 'Good');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Thank you!').waitFor();

    expect(set.stage.responses[0]).toMatchObject({ site: 'aw_pk_test', interaction: '4711', channel: 'email', agent: 'ana', agent_name: 'Ana Ruiz' });
    const about = { interaction: '4711', rating: 4 };
    expect((await told(page)).filter(([what]) => what !== 'Shown')).toEqual([
      ['Rated', about],
      ['Submitted', { ...about, id: expect.any(String), hasComment: false }],
    ]);
  });

  test('that goes and comes back is one question, by one script', async () => {
    const page = await open(name);
    await call(page, 'show', props({}));
    await tap(page, 'Good');

    await call(page, 'hide');
    await expect.poll(() => page.locator('afterword-widget').count()).toBe(0);
    await call(page, 'show', props({}));
    await page.locator('[aria-pressed=true]').waitFor();

    expect(await tags(page)).toBe(1);
    expect(asked()).toEqual(['4711']);
  });
});

describe.each(['React 19', 'Vue 3'])('in %s', (name) => {
  test('asks anew about another interaction, and lets the language go back to that of the page', async () => {
    const page = await open(name);
    await call(page, 'show', props({ lang: 'de' }));
    await tap(page, 'Gut');

    await call(page, 'show', props({ interaction: '4712', lang: undefined }));
    await tap(page, 'Good');

    await expect.poll(asked).toEqual(['4711', '4712']);
    expect(await page.locator('afterword-widget').getAttribute('lang')).toBe(null);
  });

  test('takes over what a server wrote, although the script was there first', async () => {
    const page = await open(name, {
      head: `<script src="${set.stage.host}widget.js" data-site="aw_pk_test"></script>`,
      body: '<afterword-widget interaction="4711"></afterword-widget>',
    });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.getByRole('button', { name: 'Good' }).waitFor();

    await call(page, 'takeOver', { interaction: '4711' });
    await tap(page, 'Good');
    await page.getByText('Saved', { exact: true }).waitFor();

    expect(complaints).toEqual([]);
    expect(asked()).toEqual(['4711']);
  });

  test('tells of a script that does not come, and the page goes on', async () => {
    const page = await open(name);
    await page.route('**/widget.js', (route) => route.abort());

    await call(page, 'show', props({}));

    await expect.poll(() => told(page)).toEqual([['Error', { type: 'unavailable', status: 0, title: expect.stringContaining('widget.js') }]]);
    expect(await page.locator('afterword-widget').count()).toBe(1);
  });

  test('asks in a popup, with what it knows, and takes it back', async () => {
    const page = await open(name);
    await call(page, 'askingWith', props({ agent: 'ana' }));

    const outcome = page.evaluate(() => Reflect.get(window, 'asking').ask({ channel: 'chat' }));
    await page.getByRole('dialog').waitFor();
    await page.evaluate(() => Reflect.get(window, 'asking').close());

    expect(await outcome).toEqual({ status: 'skipped', reason: 'withdrawn' });
    expect(set.stage.exposures[0]).toMatchObject({ kind: 'asked', interaction: '4711', agent: 'ana', channel: 'chat' });
  });

  test('says why nobody was asked where the script does not come', async () => {
    const page = await open(name);
    await page.route('**/widget.js', (route) => route.abort());
    await call(page, 'askingWith', props({}));

    expect(await page.evaluate(() => Reflect.get(window, 'asking').ask())).toEqual({ status: 'skipped', reason: 'unavailable' });
  });
});
