import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Browser, openBrowser } from '../support/browser.ts';
import { type Office, openOffice, problem, visit } from '../support/office.ts';
import { ADA, ANA, GUEST, staff } from '../support/staff.ts';
import { soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<Office> {
  const office = await openOffice();
  onTestFinished(() => office.close());
  return office;
}

const pathOf = (page: Page) => page.url().slice(new URL(page.url()).origin.length);
const sentTo = (office: Office, what: string) => office.heard.filter((one) => one.what === what).map(({ body }) => body);
const password = (page: Page) => page.getByLabel('Password', { exact: true });

describe('the first start', () => {
  test('the printed link lets the newcomer look around at once, and its token leaves the address', async () => {
    const office = await open();
    office.says('GET sign-in-options', 200, { is_set_up: false, oidc: null });
    const page = await visit(browser, office, '/setup#the-token');
    await page.getByRole('heading', { name: 'Set up Afterword' }).waitFor();
    await expect.poll(() => page.url()).toBe(`${office.url}/setup`);

    office.says('POST setup', 200, GUEST);
    await page.getByRole('button', { name: 'Look around first' }).click();

    await page.getByText('You are looking around as the owner').waitFor();
    expect(sentTo(office, 'POST setup')).toEqual([{ token: 'the-token' }]);
    expect(pathOf(page)).toBe('/');
  });

  test('from there one click leads to each example and to the board', async () => {
    const office = await open();
    staff(office, GUEST);
    const page = await visit(browser, office, '/');

    for (const [name, address] of [
      ['Support page', '/examples/support-page.html?site=aw_pk_shop'],
      ['Chat', '/examples/in-chat-popup.html?site=aw_pk_shop'],
      ['Leaderboard', '/leaderboard/?site=aw_pk_shop'],
    ] as const)
      expect(await page.getByRole('main').getByRole('link', { name }).getAttribute('href')).toBe(address);
  });

  test('whoever chooses a password is in with it', async () => {
    const office = await open();
    const page = await visit(browser, office, '/setup#t');
    office.says('POST setup', 200, ADA);

    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.com');
    await password(page).fill('several odd words');
    await page.getByRole('button', { name: 'Set up' }).click();

    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(sentTo(office, 'POST setup')).toEqual([{ token: 't', name: 'Ada', email: 'ada@example.com', password: 'several odd words' }]);
    expect(await page.getByText('You are looking around').count()).toBe(0);
  });

  test('a link that was used says so, and another one can be pasted over it', async () => {
    const office = await open();
    office.says('POST setup', ...problem(410, 'link_not_valid'));
    const page = await visit(browser, office, '/setup#old');
    await page.getByRole('button', { name: 'Look around first' }).click();
    await page.getByText('This link was used already, or it is too old.').waitFor();

    office.says('POST setup', 200, GUEST);
    await page.evaluate(() => location.assign('/setup#new'));
    await soon(() => pathOf(page)).toBe('/setup');
    await page.getByRole('button', { name: 'Look around first' }).click();

    await page.getByText('You are looking around').waitFor();
    expect(sentTo(office, 'POST setup')).toEqual([{ token: 'old' }, { token: 'new' }]);
  });
});

describe('signing in', () => {
  test('whoever is not in is sent to sign in, and comes back to where they were going', async () => {
    const office = await open();
    const page = await visit(browser, office, '/people?site=aw_pk_shop');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(pathOf(page)).toBe('/sign-in?next=%2Fpeople%3Fsite%3Daw_pk_shop');

    staff(office, ADA);
    office.says('POST session', 200, ADA);
    await page.getByLabel('E-mail').fill('ada@example.com');
    await password(page).fill('several odd words');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Members' }).waitFor();
    expect(pathOf(page)).toBe('/people?site=aw_pk_shop');
    expect(sentTo(office, 'POST session')).toEqual([{ email: 'ada@example.com', password: 'several odd words' }]);
  });

  test('a wrong password is said in words, and nothing that was typed is lost', async () => {
    const office = await open();
    office.says('POST session', ...problem(401, 'wrong_password'));
    const page = await visit(browser, office, '/sign-in');
    await page.getByLabel('E-mail').fill('ada@example.com');
    await password(page).fill('wrong');
    const said = page.locator('form [role="status"]');
    expect(await said.textContent()).toBe('');

    await page.getByRole('button', { name: 'Sign in' }).click();

    await soon(() => said.textContent()).toContain('nobody with this e-mail and this password');
    expect([await page.getByLabel('E-mail').inputValue(), await password(page).inputValue()]).toEqual(['ada@example.com', 'wrong']);
  });

  test('too many attempts are told when there may be more', async () => {
    const office = await open();
    office.says('POST session', ...problem(429, 'rate_limited'));
    const page = await visit(browser, office, '/sign-in');
    await page.getByLabel('E-mail').fill('ada@example.com');
    await password(page).fill('again');

    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByText('Too many attempts. Try again in 40 seconds.').waitFor();
  });

  test('what is missing is said beside its field, and the first such field has the focus', async () => {
    const office = await open();
    const page = await visit(browser, office, '/sign-in');

    await page.getByLabel('E-mail').fill('no address');
    await page.getByRole('button', { name: 'Sign in' }).click();

    const email = page.getByLabel('E-mail');
    await soon(() => email.evaluate((field) => document.activeElement === field)).toBe(true);
    const described = await email.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).innerText()).toBe('This is not an e-mail address.');
    expect(sentTo(office, 'POST session')).toEqual([]);
  });

  test('a password manager knows which field is which, and a password can be looked at', async () => {
    const office = await open();
    const page = await visit(browser, office, '/sign-in');

    expect(await page.getByLabel('E-mail').getAttribute('autocomplete')).toBe('username');
    expect(await password(page).getAttribute('autocomplete')).toBe('current-password');
    await password(page).fill('secret');
    await page.getByRole('button', { name: 'Show password' }).click();

    expect([await password(page).getAttribute('type'), await password(page).inputValue()]).toEqual(['text', 'secret']);
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/api/v1/session',
    'http:elsewhere',
  ])('the way on never leads to %s', async (next) => {
    const office = await open();
    staff(office, ANA);

    const page = await visit(browser, office, `/sign-in?next=${encodeURIComponent(next)}`);

    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(pathOf(page)).toBe('/');
  });

  test('single sign-on is offered where there is a provider, and takes the way on along', async () => {
    const office = await open();
    office.says('GET sign-in-options', 200, { is_set_up: true, oidc: { name: 'Northwind ID' } });

    const page = await visit(browser, office, '/sign-in?next=%2Faccount&error=sso_nobody');

    expect(await page.getByRole('link', { name: 'Sign in with Northwind ID' }).getAttribute('href')).toBe(
      `${office.url}/api/v1/sso/start?next=%2Faccount`,
    );
    await page.getByText('Nobody here has the e-mail address that you have there.').waitFor();
  });
});

describe('links that were passed on', () => {
  test('an invitation says to what, and a password lets its reader in', async () => {
    const office = await open();
    office.says('POST invitation-previews', 200, { email: 'cho@example.com', name: 'Cho', site_name: 'Corner Shop', has_account: false });
    office.says('POST invitation-acceptances', 200, ANA);
    const page = await visit(browser, office, '/invitation#the-token');
    await page.getByText('Cho, you are invited to Corner Shop').waitFor();
    await expect.poll(() => page.url()).not.toContain('the-token');

    expect(await password(page).getAttribute('autocomplete')).toBe('new-password');
    await password(page).fill('several odd words');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();

    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(sentTo(office, 'POST invitation-acceptances')).toEqual([{ token: 'the-token', password: 'several odd words' }]);
  });

  test('whoever is signed in as the one who is invited needs no password', async () => {
    const office = await open();
    staff(office, ANA);
    office.says('POST invitation-previews', 200, { email: ANA.user.email, name: 'Ana', site_name: 'Bakery', has_account: true });
    office.says('POST invitation-acceptances', 200, ANA);
    const page = await visit(browser, office, '/invitation#t');

    await page.getByRole('button', { name: 'Accept the invitation' }).click();

    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(sentTo(office, 'POST invitation-acceptances')).toEqual([{ token: 't' }]);
  });

  test('a password that everybody has is refused beside its field', async () => {
    const office = await open();
    office.says('POST password-resets', ...problem(422, 'validation_failed', [{ pointer: '/password', detail: 'is among the most common' }]));
    const page = await visit(browser, office, '/reset#t');

    await page.getByLabel('New password').fill('password1');
    await page.getByRole('button', { name: 'Choose this password' }).click();

    await page.getByText('none that is easy to guess').waitFor();
    expect(await page.getByLabel('New password').inputValue()).toBe('password1');
  });

  test('a share link lets a screen in and goes on to the board', async () => {
    const office = await open();
    office.says('POST wall-sessions', 204, null);

    const page = await visit(browser, office, '/wall#the-token');

    await soon(() => pathOf(page)).toBe('/leaderboard/?kiosk=1&rotate=30');
    expect(sentTo(office, 'POST wall-sessions')).toEqual([{ token: 'the-token' }]);
  });

  test('a page that was opened without its link says where to get it', async () => {
    const office = await open();

    const page = await visit(browser, office, '/reset');

    await page.getByText('Open the link that you got').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });
});
