import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Browser, openBrowser } from '../support/browser.ts';
import { type Office, openOffice, visit } from '../support/office.ts';
import { ADA, staff } from '../support/staff.ts';
import { soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openForAda(): Promise<Office> {
  const office = await openOffice();
  onTestFinished(() => office.close());
  staff(office, ADA);
  return office;
}

const sentTo = (office: Office, what: string) => office.heard.filter((one) => one.what === what).map(({ body }) => body);

test('whose numbers are shown is a choice of the site', async () => {
  const office = await openForAda();
  office.says('PATCH sites/aw_pk_shop', 200, { key: 'aw_pk_shop', name: 'Corner Shop' });
  const page = await visit(browser, office, '/sites');
  const choice = page.getByRole('group', { name: 'Agents’ numbers that are shown' });
  expect(await choice.getByLabel('Their own').isChecked()).toBe(true);

  await choice.getByLabel('Nobody’s').check();
  await page.locator('section', { has: choice }).getByRole('button', { name: 'Save' }).click();

  await page.getByText('Saved.').waitFor();
  expect(sentTo(office, 'PATCH sites/aw_pk_shop')).toEqual([{ ranking: 'none' }]);
});

test('a link for a wall shows words and names only where that was chosen', async () => {
  const office = await openForAda();
  const page = await visit(browser, office, '/sites?part=links');
  await page.getByText('· with words').waitFor();
  const make = async (name: string) => {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText(`The link of ${name}`).waitFor();
  };
  const told = (name: string, shown: object) => ({
    id: name,
    name,
    created_at: '2026-11-24T10:00:00Z',
    url: `${office.url}/wall#${name}`,
    ...shown,
  });

  office.says('POST shares', 201, told('Hall', { shows_words: false, shows_names: false }));
  await make('Hall');
  office.says('POST shares', 201, told('Team', { shows_words: false, shows_names: true }));
  await page.getByRole('group', { name: 'Besides numbers it shows' }).getByRole('checkbox').last().check();
  await make('Team');

  expect(sentTo(office, 'POST shares')).toEqual([
    { site: 'aw_pk_shop', name: 'Hall', shows_words: false, shows_names: false },
    { site: 'aw_pk_shop', name: 'Team', shows_words: false, shows_names: true },
  ]);
});

test('who would rather not be celebrated is not, from one tap to the next', async () => {
  const office = await openForAda();
  office.says('PATCH agents/ana', 200, { id: 'ana', name: 'Ana Ruiz', celebrated: false });
  const page = await visit(browser, office, '/privacy');

  await page.getByRole('checkbox', { name: 'Celebrated Ana Ruiz' }).click();

  await soon(() => sentTo(office, 'PATCH agents/ana')).toEqual([{ site: 'aw_pk_shop', celebrated: false }]);
  await page.getByText('Saved.').waitFor();
});
