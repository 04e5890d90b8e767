import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { PROBLEM_CODES } from '../../contract/problem.ts';
import { statusOf } from '../../server/problem.ts';
import { readExposition } from '../support/exposition.ts';
import { openServer } from '../support/wire.ts';
import { answer } from '../support/world.ts';

const page = readFileSync('docs/operations.md', 'utf8');

test('the page for operators names every metric of ours with its labels, and no other', async () => {
  const server = await openServer();
  onTestFinished(server.close);
  const headers = { 'content-type': 'application/json' };
  await fetch(`${server.url}/api/v1/responses`, { method: 'POST', body: JSON.stringify(answer(server.site, 1)), headers });
  await fetch(`${server.url}/nowhere`);

  const families = readExposition(await (await fetch(`${server.url}/metrics`)).text());

  const ours = [...families].filter(([name]) => name.startsWith('afterword_'));
  const exposed = ours.map(([name, { samples }]) => [name, Object.keys(samples[0]?.labels ?? {}).filter((label) => label !== 'le')]);
  const written = [...page.matchAll(/^\| `(afterword_\w+)` \| ([^|]*) ?\|/gm)].map(([, name, labels = '']) => [
    name,
    labels.split(',').map((label) => label.trim()),
  ]);
  const inOrder = (rows: readonly unknown[][]) => rows.map(([name, labels]) => `${name} ${[labels].flat().filter(Boolean).sort()}`).sort();
  expect(inOrder(written)).toEqual(inOrder(exposed));
});

test('the alerts ask for metrics that there are', async () => {
  const server = await openServer();
  onTestFinished(server.close);
  const families = readExposition(await (await fetch(`${server.url}/metrics`)).text());

  const asked = [...page.matchAll(/\b((?:afterword|nodejs)_\w+?)(?:_bucket)?[{[ ]/g)].map(([, name = '']) => name);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((name) => !families.has(name))).toEqual([]);
});

test('the page says what every 503 means', () => {
  for (const code of PROBLEM_CODES.filter((one) => statusOf(one) === 503)) expect(page).toContain(`\n| \`${code}\` |`);
});
