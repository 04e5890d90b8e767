import { beforeEach, describe, expect, test } from 'vitest';
import { tokenHashOf } from '../../../server/secret-token.ts';
import { type Machine, onlySite, openMachine } from '../../support/command.ts';

let machine: Machine;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
});

const idsOf = (listed: string) => listed.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(0, 12)]));

describe('share', () => {
  test('create prints a link, this once, with the token where no server sees it', async () => {
    const { code, stdout } = await machine.afterword('share', 'create', 'Screen in the hall');

    const [, token = ''] = /^http:\/\/127\.0\.0\.1:8787\/wall#(aw_sh_[\w-]{43})$/m.exec(stdout) ?? [];
    const shown = await machine.look((store) => store.siteOfShare(tokenHashOf(token)));
    expect([code, shown?.site.name]).toEqual([0, 'Shop']);
    expect((await machine.afterword('share', 'list')).stdout).not.toContain(token);
  });

  test('list shows those that work, with their ids and names', async () => {
    for (const name of ['Hall', 'Kitchen']) await machine.afterword('share', 'create', name);

    const { stdout } = await machine.afterword('share', 'list');

    expect(stdout).toMatch(/^([0-9a-f]{12} {2}2026-11-22T12:00:00\.000Z {2}(Hall|Kitchen)\n){2}$/);
  });

  test('create may let words and names be shown, and list says so', async () => {
    const { stdout } = await machine.afterword('share', 'create', 'Kitchen', '--words', '--names');

    expect(stdout).toContain('and the words of its best answers');
    expect((await machine.afterword('share', 'list')).stdout).toMatch(/ {2}Kitchen {2}with words {2}with names\n$/);
  });

  test('revoke ends one for good', async () => {
    await machine.afterword('share', 'create', 'Hall');
    const [id = ''] = idsOf((await machine.afterword('share', 'list')).stdout);

    expect(await machine.afterword('share', 'revoke', id)).toMatchObject({ code: 0 });

    expect((await machine.afterword('share', 'list')).stdout).toBe('');
    expect(await machine.afterword('share', 'revoke', id)).toMatchObject({ code: 2, stderr: expect.stringContaining('afterword share list') });
    const actions = await machine.look(async (store) => (await store.auditEntries((await onlySite(store)).id, 9)).map(({ action }) => action));
    expect(actions.sort()).toEqual(['share.create', 'share.revoke', 'site.create']);
  });

  test('create refuses a name that nobody can read, and a site that there is not', async () => {
    expect(await machine.afterword('share', 'create', ' ')).toMatchObject({ code: 2, stderr: expect.stringContaining('The name') });
    expect(await machine.afterword('share', 'create', 'Hall', '--site', 'aw_pk_none')).toMatchObject({ code: 2 });
    expect((await machine.afterword('share', 'list')).stdout).toBe('');
  });
});
