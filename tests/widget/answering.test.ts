import { describe, expect, test } from 'vitest';
import { refused } from '../support/stage.ts';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();
const answers = () => expect.poll(() => set.stage.responses, { timeout: 5000 });

describe('an answer', () => {
  test('is one tap, sent once and whole', async () => {
    const page = await set.visit(
      '<afterword-widget interaction="4711" channel="chat" agent="ana" agent-name="Ana Ruiz" team="Billing" case="T-9"></afterword-widget>',
    );

    await tap(page, 'Good');
    await page.getByText('Saved', { exact: true }).waitFor();

    expect(set.stage.responses).toEqual([
      {
        site: 'aw_pk_test',
        interaction: '4711',
        channel: 'chat',
        agent: 'ana',
        agent_name: 'Ana Ruiz',
        team: 'Billing',
        case: 'T-9',
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        edit_token: expect.stringMatching(/^[0-9a-f]{32}$/),
        revision: 0,
        rating: 4,
        reasons: '',
        lang: 'en',
        surface: 'inline',
        page: set.stage.page,
        delay_ms: expect.any(Number),
      },
    ]);
  });

  test('carries the token of its interaction with every message', async () => {
    const page = await set.visit('<afterword-widget token="head.claims.signature"></afterword-widget>');

    await tap(page, 'Good');
    await page.getByText('Saved', { exact: true }).waitFor();

    expect([...set.stage.responses, ...set.stage.exposures].map(({ token }) => token)).toEqual(Array(3).fill('head.claims.signature'));
  });

  test('gets its words as they are written, as revision 1', async () => {
    const page = await set.visit(INLINE);

    await tap(page, 'Bad');
    await page.getByLabel('What went wrong? How can we improve?').fill('I waited for three days 🐌');
    await answers().toMatchObject([{ revision: 0 }, { revision: 1, rating: 2, comment: 'I waited for three days 🐌' }]);

    const [first, second] = set.stage.responses;
    expect([second?.['id'], second?.['edit_token']]).toEqual([first?.['id'], first?.['edit_token']]);
  });

  test('has its last words saved when the box is left, without waiting', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Great');
    await page.clock.install();
    await page.getByLabel('What did we do well?').fill('Ana was kind');

    await page.getByRole('heading', { name: 'Help' }).click();

    await answers().toMatchObject([{}, { comment: 'Ana was kind' }]);
  });

  test('can lose its words again', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Okay');
    const box = page.getByRole('textbox');

    await box.fill('Never mind');
    await box.blur();
    await box.fill('');
    await box.blur();

    await answers().toMatchObject([{ revision: 0 }, { revision: 1, comment: 'Never mind' }, { revision: 2, comment: '' }]);
  });

  test('has no comment of white space', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Okay');

    await page.getByRole('textbox').fill('  \n ');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Thank you!').waitFor();

    expect(set.stage.responses).toHaveLength(1);
  });

  test('is replaced by another face, and the question below follows', async () => {
    const page = await set.visit(INLINE);

    await tap(page, 'Terrible');
    await page.getByText('What went wrong?').waitFor();
    await tap(page, 'Great');

    await page.getByText('What did we do well?').waitFor();
    await answers().toMatchObject([
      { rating: 1, revision: 0 },
      { rating: 5, revision: 1 },
    ]);
    expect(await page.locator('[aria-pressed=true]').allInnerTexts()).toEqual(['Great']);
  });

  test('is not sent again by the same face', async () => {
    const page = await set.visit(INLINE);

    await tap(page, 'Good');
    await tap(page, 'Good');
    await page.getByRole('button', { name: 'Good' }).dblclick();
    await page.getByText('Saved', { exact: true }).waitFor();

    expect(set.stage.responses).toHaveLength(1);
  });

  test('is thanked for when it is stored, and the thanks stay until there are second thoughts', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Okay');
    await page.getByRole('textbox').fill('Slow');
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    await page.getByRole('button', { name: 'Change my answer' }).click();
    await tap(page, 'Good');

    await answers().toMatchObject([{ rating: 3 }, { rating: 3, comment: 'Slow' }, { rating: 4, comment: 'Slow', revision: 2 }]);
  });

  test('knows nothing of a page that is shown by itself only: no interaction, and no query of the address', async () => {
    const page = await set.visit('<afterword-widget></afterword-widget>');
    await page.goto(`${set.stage.page}?token=secret#fragment`);

    await tap(page, 'Good');
    await answers().toHaveLength(1);

    const [answer] = set.stage.responses;
    expect(answer).not.toHaveProperty('interaction');
    expect(answer?.['page']).toBe(set.stage.page);
    expect(set.stage.exposures.at(-1)?.['interaction']).toBe(answer?.['id']);
  });
});

describe('a text that is too long', () => {
  test('is counted near its end only, kept whole in the box, and not sent until it is shorter', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');
    const box = page.getByRole('textbox');
    await box.fill('🐌'.repeat(1900));
    expect(await page.getByText('Characters left').count()).toBe(0);
    await box.fill('🐌'.repeat(1990));
    await page.getByText('Characters left: 10').waitFor();
    await answers().toHaveLength(2);

    await box.fill('🐌'.repeat(2003));
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByText('Not saved: too long by 3').waitFor();
    expect([await box.inputValue(), await box.getAttribute('aria-invalid')]).toEqual(['🐌'.repeat(2003), 'true']);
    expect(await page.evaluate(() => document.querySelector('afterword-widget')?.shadowRoot?.activeElement?.id)).toBe('box');
    await box.fill('🐌'.repeat(2000));
    await answers().toMatchObject([{}, { comment: '🐌'.repeat(1990) }, { comment: '🐌'.repeat(2000), revision: 2 }]);
  });

  test('does not hold back another face', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');
    await page.getByRole('textbox').fill('x'.repeat(2001));

    await tap(page, 'Okay');

    await answers().toMatchObject([{ rating: 2 }, { rating: 3, revision: 1 }]);
    expect(set.stage.responses[1]).not.toHaveProperty('comment');
  });
});

describe('what was answered before', () => {
  test.each(['already_rated', 'window_closed'])('%s: says so, and asks for nothing more', async (code) => {
    set.stage.answer((_, path) => (path === 'responses' ? refused(409, code) : { status: 202, body: '' }));
    const page = await set.visit(INLINE);

    await tap(page, 'Good');

    await page.getByRole('heading', { name: 'Already answered' }).waitFor();
    expect(await page.locator('afterword-widget').getByRole('button').count()).toBe(0);
    expect(await page.getByText('Thank').count()).toBe(0);
  });
});

describe('exposure', () => {
  test('is asked when it is due, shown when the faces are on screen, each once', async () => {
    const page = await set.visit(`<div style="height:810px"></div>${INLINE}`, { context: { viewport: { width: 800, height: 700 } } });
    await expect.poll(() => set.stage.exposures).toMatchObject([{ kind: 'asked', interaction: '4711', site: 'aw_pk_test' }]);

    for (const top of [2000, 0, 2000]) {
      await page.evaluate((y) => scrollTo(0, y), top);
      await page.waitForTimeout(150);
    }

    expect(set.stage.exposures.map(({ kind }) => kind)).toEqual(['asked', 'shown']);
  });
});
