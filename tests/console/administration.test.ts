import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Browser, openBrowser } from '../support/browser.ts';
import { type Office, openOffice, problem, visit } from '../support/office.ts';
import { ADA, ANA, LEO, OLGA, staff } from '../support/staff.ts';
import { soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openFor(me: object): Promise<Office> {
  const office = await openOffice();
  onTestFinished(() => office.close());
  staff(office, me);
  return office;
}

const sentTo = (office: Office, what: string) => office.heard.filter((one) => one.what === what).map(({ body }) => body);
const menuOf = async (page: Page) => {
  const menu = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
  await menu.first().waitFor();
  return menu.allInnerTexts();
};

describe('what there is for whom', () => {
  test.each([
    ['an agent', ANA, ['Home', 'Leaderboard']],
    ['a lead', LEO, ['Home', 'Leaderboard']],
    ['an administrator', ADA, ['Home', 'Leaderboard', 'Sites', 'People', 'Activity', 'Privacy']],
  ])('%s', async (_who, me, expected) => {
    const office = await openFor(me);

    expect(await menuOf(await visit(browser, office, '/'))).toEqual(expected);
  });

  test.each(['/sites', '/people', '/activity', '/privacy'])(
    'an agent who knows the address %s sees nothing there, and nothing is asked for',
    async (path) => {
      const office = await openFor(ANA);

      const page = await visit(browser, office, path);

      await page.getByText('Only administrators of a site see this page.').waitFor();
      expect(office.heard.map(({ what }) => what)).toEqual(['GET session']);
    },
  );

  test('only an owner makes sites and disables people', async () => {
    const office = await openFor(ADA);
    const page = await visit(browser, office, '/people');
    await page.getByText('Change', { exact: false }).nth(1).click();

    expect(await page.getByRole('button', { name: /^(Disable|Enable|End sessions|New password)/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Sites' }).click();
    await page.getByRole('heading', { name: 'Name and time zone' }).waitFor();
    expect(await page.getByRole('link', { name: 'Another site' }).count()).toBe(0);
  });

  test('another site is another address, and its name is what its people write', async () => {
    const office = await openFor(OLGA);
    const page = await visit(browser, office, '/sites?part=links');

    await page.getByRole('combobox', { name: 'Site' }).selectOption('مخبز الزاوية');

    await soon(() => new URL(page.url()).search).toBe('?site=aw_pk_bakery&part=links');
    await page.getByRole('heading', { name: 'Share links' }).waitFor();
  });
});

describe('what is told once', () => {
  test('an API key is shown with a button to copy it, and is gone with the page', async () => {
    const office = await openFor(ADA);
    const key = 'aw_sk_9999_abcdefghijklmnopqrstuvwxyz';
    const told = {
      id: 'a2',
      name: 'Exports',
      prefix: 'aw_sk_9999',
      scopes: ['read'],
      created_at: '2026-11-24T10:00:00Z',
      last_used_at: null,
      revoked_at: null,
    };
    office.says('POST api-keys', 201, { ...told, key });
    const page = await visit(browser, office, '/sites?part=keys', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Make an API key').click();
    await page.getByLabel('Name').last().fill('Exports');
    await page.getByLabel('Read').check();
    await page.getByRole('button', { name: 'Make the key' }).last().click();

    const heading = page.getByRole('heading', { name: 'The key of Exports' });
    await soon(() => heading.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.getByText('Copy it now: it is not shown again.').waitFor();
    await page.getByRole('button', { name: 'Copy the key' }).click();
    await page.getByText('Copied.').waitFor();

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
    expect(sentTo(office, 'POST api-keys')).toEqual([{ site: 'aw_pk_shop', name: 'Exports', scopes: ['read'] }]);
    await page.reload();
    await page.getByRole('button', { name: 'Revoke Monthly report' }).waitFor();
    expect(await page.getByText(key).count()).toBe(0);
  });

  test('where the browser does not let us copy, the text is marked for whoever does it by hand', async () => {
    const office = await openFor(ADA);
    const page = await visit(browser, office, '/');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));

    await page.getByRole('button', { name: 'Copy the snippet of Corner Shop' }).click();

    await page.getByText('Marked: press Ctrl+C').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      `<script async src="${office.url}/widget.js" data-site="aw_pk_shop"></script>`,
    );
  });

  test('an invitation asks for what its role needs, and gives a link to pass on', async () => {
    const office = await openFor(ADA);
    const invitation = { id: 'i2', email: 'eve@example.com', name: 'Eve', role: 'lead', teams: ['Returns', 'Deliveries'], agent: null };
    office.says('POST invitations', 201, {
      ...invitation,
      created_at: '2026-11-24T10:00:00Z',
      expires_at: '2026-12-01T10:00:00Z',
      url: `${office.url}/invitation#abc`,
    });
    const page = await visit(browser, office, '/people');

    await page.getByLabel('Name').fill('Eve');
    await page.getByLabel('E-mail').fill('eve@example.com');
    const role = page.getByRole('group', { name: 'Role' }).last();
    await role.getByLabel('Lead').check();
    await page.getByLabel('Teams').last().fill('Returns, Deliveries,');
    await page.getByRole('button', { name: 'Make the invitation' }).click();

    await page.getByText(`${office.url}/invitation#abc`).waitFor();
    expect(sentTo(office, 'POST invitations')).toEqual([
      { site: 'aw_pk_shop', email: 'eve@example.com', name: 'Eve', role: 'lead', teams: ['Returns', 'Deliveries'], agent: null },
    ]);
    expect(await page.getByLabel('E-mail').inputValue()).toBe('');
  });
});

describe('what is done', () => {
  test('nothing is revoked without a second yes, and Escape is a no', async () => {
    const office = await openFor(ADA);
    office.says('DELETE api-keys/a1', 204, null);
    const page = await visit(browser, office, '/sites?part=keys');
    const revoke = page.getByRole('button', { name: 'Revoke Monthly report' });
    await revoke.click();
    await page.keyboard.press('Escape');
    expect(await revoke.evaluate((button) => document.activeElement === button)).toBe(true);

    await revoke.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();

    await page.getByText('Revoked.').waitFor();
    expect(sentTo(office, 'DELETE api-keys/a1')).toHaveLength(1);
  });

  test('a refusal in a dialog is said there', async () => {
    const office = await openFor(ADA);
    office.says('DELETE shares/s1', ...problem(403, 'forbidden'));
    const page = await visit(browser, office, '/sites?part=links');
    await page.getByRole('button', { name: 'End Office, second floor' }).click();

    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();

    await page.getByRole('dialog').getByText('Your role does not allow this.').waitFor();
  });

  test('an origin that is none is said beside the origins, which stay as they were typed', async () => {
    const office = await openFor(ADA);
    office.says('PATCH sites/aw_pk_shop', ...problem(422, 'validation_failed', [{ pointer: '/origins/1', detail: 'must be an origin' }]));
    const page = await visit(browser, office, '/sites');
    const origins = page.getByLabel('Origins of your pages');
    await origins.fill('https://a.example\nb.example/help');

    await page.getByRole('button', { name: 'Save' }).nth(1).click();

    await page.getByText('Each line is a scheme and a host').waitFor();
    expect(await origins.inputValue()).toBe('https://a.example\nb.example/help');
    expect(sentTo(office, 'PATCH sites/aw_pk_shop')).toEqual([{ origins: ['https://a.example', 'b.example/help'] }]);
  });

  test('a session that ended loses nothing of a form', async () => {
    const office = await openFor(ADA);
    office.says('PATCH account', ...problem(401, 'unauthorized'));
    const page = await visit(browser, office, '/account');
    await page.getByLabel('Your name').fill('Ada Lovelace');

    await page.getByRole('button', { name: 'Save' }).first().click();

    await page.getByText('You are not signed in any more.').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Lovelace');
  });

  test('a customer who asks is given everything, and erased when they wish', async () => {
    const office = await openFor(ADA);
    office.says('GET customers/c%2F17', 200, { customer: 'c/17', interactions: [{ response: { comment: '<img src=x onerror=alert(1)>' } }] });
    office.says('DELETE customers/c%2F17', 200, { erased: 1, off_disk: true });
    const page = await visit(browser, office, '/privacy');
    await page.getByLabel('Customer reference').fill('c/17');
    await page.keyboard.press('Enter');
    const kept = page.getByRole('textbox', { name: 'What is kept of c/17' });
    await soon(() => kept.inputValue()).toContain('<img src=x onerror=alert(1)>');

    await page.getByRole('button', { name: 'Erase c/17' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();

    await page.getByText('Erased.').waitFor();
    await expect.poll(() => page.url()).not.toContain('17');
    expect(await kept.count()).toBe(0);
  });

  test('a customer of whom nothing is kept is told so', async () => {
    const office = await openFor(ADA);
    office.says('GET customers/nobody', 200, { customer: 'nobody', interactions: [] });
    const page = await visit(browser, office, '/privacy');

    await page.getByLabel('Customer reference').fill('nobody');
    await page.keyboard.press('Enter');

    await page.getByText('Nothing is kept under this reference.').waitFor();
    expect(await page.getByRole('button', { name: /^Erase/ }).count()).toBe(0);
  });

  test('what was done is said with the names of those who did it', async () => {
    const office = await openFor(ADA);

    const page = await visit(browser, office, '/activity');

    await page.getByText('Ada left an answer out of the score').waitFor();
    await page.getByText('The daily job words erase').waitFor();
  });
});

test('after a step the name of the page has the focus, and back goes back', async () => {
  const office = await openFor(ADA);
  const page = await visit(browser, office, '/');
  await page.getByRole('link', { name: 'Activity' }).click();

  const title = page.getByRole('heading', { level: 1, name: 'Activity' });
  await soon(() => title.evaluate((heading) => document.activeElement === heading)).toBe(true);
  expect(await page.title()).toBe('Activity · Afterword');
  await page.goBack();

  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
});
