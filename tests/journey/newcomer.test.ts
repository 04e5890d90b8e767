import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { browserCookie } from '../support/browser.ts';
import { serveBundle } from '../support/child.ts';
import { openStage } from '../support/stage.ts';
import { openWindows, tap } from './windows.ts';

test('the script tag that a newcomer finds after the printed link, with the element of the README below it, answers on a page of their own', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const own = await openStage();
  onTestFinished(() => own.close());

  await windows.addCookies([browserCookie({ url: server.url, cookie: await server.signIn() })]);
  const home = await windows.newPage();
  await home.goto(`${server.url}/`);
  const tag = await home.locator('.snippet code').first().innerText();
  own.show(`<!doctype html><title>My own page</title><h1>Help</h1>${tag}<afterword-widget></afterword-widget>`);
  const page = await windows.newPage();
  await page.goto(own.page);
  await tap(page, 'Great');
  await page.getByText('Saved', { exact: true }).waitFor();

  const db = new Database(join(server.dataFolder, 'afterword.db'), { readonly: true });
  expect(db.prepare('select rating from responses').all()).toEqual([{ rating: 5 }]);
  db.close();
});
