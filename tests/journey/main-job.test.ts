import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { runBundle, serveBundle } from '../support/child.ts';
import { figure, line, openBoard, openExample, openWindows, shows, tap } from './windows.ts';

/** What is in the database file, read by another program than ours. */
function rowsOf(dataFolder: string, query: string): unknown[] {
  const db = new Database(join(dataFolder, 'afterword.db'), { readonly: true });
  const rows = db.prepare(query).all();
  db.close();
  return rows;
}

test('one tap on the built widget moves the board in another window, without a reload', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const board = await openBoard(windows, server);
  await board.evaluate(() => Object.assign(window, { isTheSamePage: true }));

  await tap(await openExample(windows, server.url, 'support-page.html'), 'Great');

  await shows(figure(board, 'Answers'), '1');
  await shows(figure(board, 'Mean'), '5.00');
  await shows(line(board, 'Ana Ruiz').locator('.column-n'), '1');
  expect(await board.evaluate(() => Reflect.get(window, 'isTheSamePage'))).toBe(true);
  expect(rowsOf(server.dataFolder, 'select rating, comment from responses')).toEqual([{ rating: 5, comment: null }]);
  expect(rowsOf(server.dataFolder, 'select agent_id, channel_id, c5, shown from rollup_days order by agent_id')).toEqual([
    { agent_id: '', channel_id: 'email', c5: 1, shown: 1 },
    { agent_id: 'ana', channel_id: 'email', c5: 1, shown: 1 },
  ]);
});

test('a change of mind moves the answer, and what is written can be read behind the number', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const board = await openBoard(windows, server);
  const page = await openExample(windows, server.url, 'support-page.html');

  await tap(page, 'Good');
  await tap(page, 'Bad');
  await page.getByRole('textbox').fill('The parcel came, but nobody told me <b>when</b>.');

  await shows(figure(board, 'Mean'), '2.00');
  await shows(figure(board, 'Answers'), '1');
  await shows(line(board, 'Ana Ruiz').locator('.column-comments'), '1');
  await line(board, 'Ana Ruiz').getByRole('link').click();
  await board.getByText('The parcel came, but nobody told me <b>when</b>.').waitFor();
  expect(rowsOf(server.dataFolder, 'select rating from responses')).toEqual([{ rating: 2 }]);
});

test('the end of a chat asks once, and the answer counts for its agent and its channel', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const board = await openBoard(windows, server, 'period=today&view=matrix');
  const chat = await openExample(windows, server.url, 'in-chat-popup.html');

  await chat.getByRole('button', { name: 'End chat' }).click();
  await tap(chat, 'Okay');
  // By keyboard: the open question may lie over the button.
  await chat.getByRole('button', { name: 'End chat' }).press('Enter');

  await board.getByRole('rowheader', { name: 'Ben Okafor' }).waitFor();
  await board.getByRole('columnheader', { name: 'chat' }).waitFor();
  await shows(figure(board, 'Answers'), '1');
  expect(await chat.getByRole('dialog').count()).toBe(1);
  expect(rowsOf(server.dataFolder, 'select kind from exposures order by kind')).toEqual([{ kind: 'asked' }, { kind: 'shown' }]);
});

test('an answer that was acknowledged survives the sudden death of the server, and the doctor finds nothing', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const page = await openExample(windows, server.url, 'support-page.html');
  await tap(page, 'Great');
  await page.getByText('Saved', { exact: true }).waitFor();

  server.process.kill('SIGKILL');
  await server.exitCode;

  const doctor = runBundle(['doctor'], { DATA_DIR: server.dataFolder });
  expect(await doctor.exitCode, doctor.err()).toBe(0);
  expect(rowsOf(server.dataFolder, 'select rating from responses')).toEqual([{ rating: 5 }]);
});
