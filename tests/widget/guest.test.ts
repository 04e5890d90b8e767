import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();

/** The whole of it once: tap, write, done. */
async function answer(page: Page): Promise<void> {
  await tap(page, 'Bad');
  await page.getByLabel('What went wrong? How can we improve?').fill('slow');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  expect(set.stage.responses.at(-1)).toMatchObject({ rating: 2, comment: 'slow', site: 'aw_pk_test' });
}

describe('on a strict page', () => {
  const strict = (more: string) =>
    `default-src 'none'; script-src 'nonce-x'; style-src 'none'; base-uri 'none'; connect-src ${set.stage.host}; ${more}`;
  const watch = `<script nonce="x">window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))</script>`;

  test.each([
    ['a Content-Security-Policy that allows the script and the server only', ''],
    ['Trusted Types', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ])('%s is not violated, in place and as a popup', async (_, more) => {
    const page = await set.visit(INLINE, { head: watch, headers: { 'content-security-policy': strict(more) } });
    await answer(page);

    await page.evaluate(() => void window.afterword?.('ask'));
    await page.getByRole('dialog').getByRole('button', { name: 'Great' }).click();
    await page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor();

    expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  });
});

describe('on a page with a past', () => {
  test('looks the same under style rules that are meant for everything', async () => {
    const style = (rules: string) => `<style>${rules}</style>`;
    const measure = async (page: Page) => {
      const face = page.getByRole('button', { name: 'Good' });
      await face.waitFor();
      const box = await face.boundingBox();
      return [
        box?.width,
        box?.height,
        await face.evaluate((element) =>
          ['fontSize', 'lineHeight', 'letterSpacing', 'textTransform', 'color', 'visibility'].map((name) =>
            Reflect.get(getComputedStyle(element), name),
          ),
        ),
      ];
    };
    const plain = await measure(await set.visit(INLINE));
    const page = await set.visit(INLINE, {
      head: style(
        'afterword-widget, afterword-widget * { display:none!important; font-size:50px!important; letter-spacing:9px!important; visibility:hidden!important; text-transform:uppercase!important; color:red!important; width:20px!important } html { font-size: 4px }',
      ),
    });

    expect(await measure(page)).toEqual(plain);
  });

  test.each([
    [
      'old libraries that give every object more',
      'Object.prototype.extra = function () {}; Array.prototype.toJSON = function () { return "list" }; Object.prototype.toJSON = function () { return "object" }; Array.prototype.more = 1',
    ],
    ['a module loader that takes every script for a module', 'window.define = () => { throw new Error("AMD") }; define.amd = {}'],
    [
      'an element that is called like us',
      'document.addEventListener("DOMContentLoaded", () => document.body.insertAdjacentHTML("beforeend", "<p id=afterword>"))',
    ],
  ])('works beside %s', async (_, script) => {
    const page = await set.visit('', { head: `<script>${script}</script>`, script: 'data-ask="delay:1"' });

    await answer(page);
    await page.getByRole('button', { name: 'Close feedback' }).click();
  });

  test('is not disturbed by scripts that put something else in the place of what it uses', async () => {
    const page = await set.visit(INLINE);
    await page.getByRole('button', { name: 'Good' }).waitFor();

    await page.evaluate(() => {
      window.fetch =
        JSON.stringify =
        JSON.parse =
        Element.prototype.remove =
          () => {
            throw new Error('patched');
          };
    });

    await answer(page);
  });

  test('fires no shortcut of the page while the customer writes', async () => {
    const page = await set.visit(INLINE, {
      head: '<script>window.pressed = []; for (const type of ["keydown", "keypress", "keyup", "input"]) document.addEventListener(type, (event) => pressed.push(event.key))</script>',
    });
    await tap(page, 'Good');

    await page.getByRole('textbox').pressSequentially('j?k');
    await page.keyboard.press('Escape');

    expect(await page.getByRole('textbox').inputValue()).toBe('j?k');
    expect(await page.evaluate(() => Reflect.get(window, 'pressed'))).toEqual([]);
  });
});

describe('on a page that changes without a reload', () => {
  test('an element that is moved, taken out and put back goes on where it was', async () => {
    const page = await set.visit(`${INLINE}<aside></aside>`);
    await tap(page, 'Bad');
    await page.getByRole('textbox').fill('half');

    await page.evaluate(async () => {
      const widget = document.querySelector('afterword-widget') as HTMLElement;
      document.querySelector('aside')?.append(widget);
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector('main')?.append(widget);
    });

    await expect.poll(() => set.stage.responses).toMatchObject([{ revision: 0 }, { comment: 'half', revision: 1 }]);
    expect(await page.getByRole('textbox').inputValue()).toBe('half');
    await tap(page, 'Good');
    await expect.poll(() => set.stage.responses).toHaveLength(3);
  });

  test('a new element about the same conversation shows the answer that was given', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Great');

    await page.evaluate((html) => document.body.replaceChildren(document.createRange().createContextualFragment(html)), INLINE);

    await page.locator('[aria-pressed=true]', { hasText: 'Great' }).waitFor();
    await tap(page, 'Good');
    await expect.poll(() => set.stage.responses).toMatchObject([{ rating: 5 }, { rating: 4, revision: 1, id: set.stage.responses[0]?.['id'] }]);
  });

  test('an element that is given another conversation asks anew', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Great');

    await page.locator('afterword-widget').evaluate((element) => element.setAttribute('interaction', '4712'));

    await expect.poll(() => page.locator('[aria-pressed=true]').count()).toBe(0);
    await tap(page, 'Bad');
    await expect.poll(() => set.stage.responses).toMatchObject([{ interaction: '4711' }, { interaction: '4712', revision: 0 }]);
  });

  test('several elements are several questions', async () => {
    const page = await set.visit('<afterword-widget interaction="1"></afterword-widget><afterword-widget interaction="2"></afterword-widget>');

    await page.getByRole('button', { name: 'Good' }).nth(1).click();
    await page.getByRole('button', { name: 'Bad' }).first().click();

    await expect
      .poll(() => set.stage.responses)
      .toMatchObject([
        { interaction: '2', rating: 4 },
        { interaction: '1', rating: 2 },
      ]);
  });

  test('nothing in the page moves when the question appears', async () => {
    const page = await set.visit(`${INLINE}<p>Below</p>`);
    await page.waitForFunction(() => customElements.get('afterword-widget'));
    const below = () => page.getByText('Below').boundingBox();
    const before = await below();

    await page.getByRole('button', { name: 'Good' }).waitFor();

    expect(await below()).toEqual(before);
  });
});
