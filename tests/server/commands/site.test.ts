import { beforeEach, describe, expect, test } from 'vitest';
import { answersOn, type Machine, openMachine } from '../../support/command.ts';
import { BEN, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
beforeEach(() => {
  machine = openMachine();
});

const sites = async () => JSON.parse((await machine.afterword('site', 'list', '--json')).stdout) as Record<string, string>[];

describe('site create', () => {
  test('makes the first site of an empty database and prints its script tag', async () => {
    const { code, stdout } = await machine.afterword('site', 'create', 'Shop', '--time-zone', 'Asia/Kathmandu');

    const [site, ...others] = await sites();
    expect([code, others]).toEqual([0, []]);
    expect(site).toMatchObject({ name: 'Shop', time_zone: 'Asia/Kathmandu', created_at: '2026-11-22T12:00:00.000Z' });
    expect(stdout).toContain(`<script async src="http://127.0.0.1:8787/widget.js" data-site="${site?.['key']}"></script>\n`);
  });

  test.each([
    [['Shop', '--time-zone', 'Mars/Olympus'], 'There is no time zone "Mars/Olympus"'],
    [[' '], 'The name'],
    [['a\u0007b'], 'The name must not contain control characters.'],
    [[], "missing required argument 'name'"],
  ])('refuses %j', async (args, complaint) => {
    expect(await machine.afterword('site', 'create', ...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  });
});

test('site list shows key, time zone and name in the order of creation', async () => {
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.afterword('site', 'create', 'Café', '--time-zone', 'Europe/Vienna');

  expect((await machine.afterword('site', 'list')).stdout).toMatch(/^aw_pk_\w+ {2}UTC {2}Shop\naw_pk_\w+ {2}Europe\/Vienna {2}Café\n$/);
});

test('site time-zone gives the answers the days of the new zone', async () => {
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  await machine.afterword('import', machine.file('a.csv', tickets(BEN)), '--map', machine.file('map.json', JSON.stringify(TICKETS_MAP)));
  const [site] = await sites();

  const { code, stdout } = await machine.afterword('site', 'time-zone', site?.['key'] ?? '', 'Asia/Tokyo');

  expect([code, stdout]).toEqual([0, '"Shop" counts its days in Asia/Tokyo now, all earlier ones too.\n']);
  expect((await machine.afterword('export', '--from', '2026-11-21')).stdout).toContain('4712');
  expect((await answersOn(machine))[0]).toMatchObject({ created_at: '2026-11-20T23:10:00.000Z' });
  expect((await machine.afterword('doctor')).code).toBe(0);
});

test('site time-zone refuses a zone and a key that there are not', async () => {
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
  const [site] = await sites();

  expect((await machine.afterword('site', 'time-zone', site?.['key'] ?? '', 'Tokio')).code).toBe(2);
  expect((await machine.afterword('site', 'time-zone', 'aw_pk_none', 'Asia/Tokyo')).code).toBe(2);
  expect((await sites())[0]).toMatchObject({ time_zone: 'UTC' });
});
