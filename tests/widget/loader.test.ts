import { describe, expect, test } from 'vitest';
import { INLINE, onStage, STUB, tap } from './visit.ts';

const set = onStage();
const FAR = `<div style="height:4000px"></div>${INLINE}`;

describe('the script tag', () => {
  test('makes one request, and one more when the question comes near', async () => {
    const page = await set.visit(FAR);
    await page.waitForLoadState('networkidle');
    expect(set.stage.requests).toEqual(['GET /widget.js']);

    await page.locator('afterword-widget').scrollIntoViewIfNeeded();
    await tap(page, 'Good');

    expect(set.stage.requests.filter((line) => line.startsWith('GET'))).toEqual([
      'GET /widget.js',
      expect.stringMatching(/^GET \/widget\/.{10}\/aw_pk_test\.js$/),
    ]);
  });

  test('leaves one name on the window', async () => {
    const page = await set.visit(INLINE, { head: '<script>window.before = Object.keys(window)</script>' });
    await tap(page, 'Good');

    const added = await page.evaluate(() => Object.keys(window).filter((name) => !(Reflect.get(window, 'before') as string[]).includes(name)));

    expect(added).toEqual(['before', 'afterword']);
  });

  test('does nothing the second time', async () => {
    const page = await set.visit(INLINE, {
      head: `<script src="${set.stage.host}widget.js" data-site="aw_pk_test" data-ask="load"></script>`,
      script: 'data-ask="load"',
    });

    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(300);

    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(set.stage.exposures.filter(({ kind }) => kind === 'asked')).toHaveLength(2);
  });

  test('takes its options from the window where a tag manager drops attributes', async () => {
    const page = await set.visit(INLINE);
    set.stage.show(
      `<title>Help</title><script>window.afterwordSettings = { site: 'aw_pk_gtm', channel: 'web' };
       const tag = document.createElement('script'); tag.src = '${set.stage.host}widget.js'; document.head.append(tag)</script>${INLINE}`,
    );
    await page.goto(set.stage.page);

    await tap(page, 'Good');

    await expect.poll(() => set.stage.responses).toMatchObject([{ site: 'aw_pk_gtm', channel: 'web' }]);
  });

  test('tells the page when it is ready, and lets it listen and stop', async () => {
    const page = await set.visit(INLINE, {
      head: `${STUB}<script>
        window.heard = [];
        const listener = (event) => heard.push(event.type);
        addEventListener('afterword:ready', ({ detail }) => heard.push(detail.version));
        afterword('ready', () => heard.push('callback'));
        afterword('on', 'rated', listener); afterword('on', 'shown', listener); afterword('off', 'shown', listener);
      </script>`,
    });

    await tap(page, 'Good');
    await page.getByText('Saved', { exact: true }).waitFor();

    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+$/),
      'callback',
      'afterword:rated',
    ]);
  });
});

describe('a page that the widget cannot help', () => {
  test('is unharmed by a widget that does not come, and a later ask tries again', async () => {
    const page = await set.visit('<p>Chat</p>');
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.route('**/widget/**', (route) => route.abort());
    await page.waitForFunction(() => window.afterword?.version);

    expect(await page.evaluate(() => window.afterword?.('ask'))).toEqual({ status: 'skipped', reason: 'unavailable' });
    expect(warnings).toEqual([expect.stringMatching(/Afterword.*widget\//s)]);

    await page.unroute('**/widget/**');
    await page.evaluate(() => void window.afterword?.('ask'));
    await page.getByRole('dialog').waitFor();
  });

  test('hears nothing but a warning of calls that make no sense, and of a tag without a site', async () => {
    const page = await set.visit('');
    await page.waitForFunction(() => window.afterword?.version);

    const outcomes = await page.evaluate(async () => {
      const call = window.afterword as unknown as (...all: unknown[]) => unknown;
      return [call('nonsense'), call('on'), call('init'), call('set', null), call(), call('set', { site: '' }), await call('ask')];
    });

    expect(outcomes.at(-1)).toEqual({ status: 'skipped', reason: 'unavailable' });
  });
});
