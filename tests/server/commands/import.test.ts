import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { asId } from '../../../domain/ids.ts';
import { answersOn, type Machine, onlySite, openMachine } from '../../support/command.ts';
import { ANA, BEN, CHO, TICKETS_MAP, tickets } from '../../support/tickets.ts';

let machine: Machine;
let map: string;
beforeEach(() => {
  machine = openMachine();
  map = machine.file('map.json', JSON.stringify(TICKETS_MAP));
});

const importing = (content: string | Uint8Array, ...options: string[]) =>
  machine.afterword('import', machine.file('tickets.csv', content), '--map', map, ...options);
const ratings = async () => (await answersOn(machine)).map(({ rating }) => rating);

describe('what can be read is taken in', () => {
  test('with agents, channel, team, words and moment', async () => {
    const { code, stdout, stderr } = await importing(tickets(ANA, BEN, CHO));

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('3  created');
    expect((await answersOn(machine))[2]).toMatchObject({
      interaction: '4713',
      channel: 'chat',
      agents: [
        { id: 'Cho', name: 'Cho' },
        { id: 'Ana', name: 'Ana' },
      ],
      team: null,
      rating: 4,
      comment: 'Two lines:\nsecond',
      verified: false,
      created_at: '2026-11-21T10:00:00.000Z',
    });
  });

  test('gzipped under any name, with a byte order mark, with CR LF', async () => {
    const text = tickets(ANA, BEN).replaceAll('\n', '\r\n');

    expect((await importing(gzipSync(`\uFEFF${text}`))).code).toBe(0);

    expect(await ratings()).toEqual([5, 2]);
  });

  test('into the site that is named', async () => {
    await machine.afterword('site', 'create', 'First', '--time-zone', 'UTC');
    const { stdout } = await machine.afterword('site', 'create', 'Second', '--time-zone', 'Asia/Kathmandu', '--json');
    const { key } = JSON.parse(stdout) as { key: string };

    await importing(tickets(ANA), '--site', key);

    expect(await answersOn(machine)).toEqual([]);
    expect((await machine.afterword('export', '--site', key)).stdout).toContain('2026-11-20T03:45:00.000Z');
  });

  test('by columns that are named one by one', async () => {
    const columns = ['id=Ticket', 'rating=Score', 'channel=Channel', 'answered_at=Date'].flatMap((column) => ['--column', column]);
    const file = machine.file('tickets.csv', tickets(ANA));

    const { code } = await machine.afterword('import', file, ...columns, '--date-format', 'dd/MM/yyyy HH:mm');

    expect([code, await ratings()]).toEqual([0, [5]]);
  });

  test('a header without records is an import of nothing', async () => {
    expect(await importing(tickets())).toMatchObject({ code: 0, stdout: expect.stringContaining('0  records read') });
  });
});

describe('the same twice is the same as once', () => {
  test('for records with an id', async () => {
    await importing(tickets(ANA, BEN));

    const { code, stdout } = await importing(tickets(ANA, BEN, CHO));

    expect(code).toBe(0);
    expect(stdout).toMatch(/1 {2}created\n +2 {2}already there/);
    expect(await ratings()).toEqual([5, 2, 4]);
  });

  test('for records without one, of which two may be alike', async () => {
    map = machine.file('map.json', JSON.stringify({ ...TICKETS_MAP, id: undefined }));
    await importing(tickets(ANA, ANA, BEN));

    const { stdout } = await importing(tickets(BEN, ANA, ANA));

    expect(stdout).toContain('3  already there');
    expect(await ratings()).toEqual([5, 5, 2]);
  });

  test('for an id that stands in the file twice', async () => {
    expect((await importing(tickets(ANA, ANA))).stdout).toMatch(/1 {2}created\n +1 {2}already there/);
  });

  test('and what was removed here stays removed', async () => {
    await importing(tickets(ANA, BEN));
    const [first] = await answersOn(machine);
    await machine.look(async (store) => store.remove((await onlySite(store)).id, asId(String(first?.['id'])), 'user lead'));

    const { code, stdout } = await importing(tickets(ANA, BEN));

    expect([code, await ratings()]).toEqual([0, [2]]);
    expect(stdout).toContain('1  removed here before');
  });
});

describe('nothing is imported where a record', () => {
  const cases: [what: string, record: string, reason: string][] = [
    ['has a rating of 6', ANA.replace(',5,', ',6,'), 'Score: "6" is not a rating from 1 to 5'],
    ['has a rating in words', ANA.replace(',5,', ',good,'), 'Score: "good" is not a rating from 1 to 5'],
    ['has no rating', ANA.replace(',5,', ',,'), 'Score: "" is not a rating from 1 to 5'],
    ['has a day that does not exist', ANA.replace('20/11', '31/11'), 'Date: "31/11/2026 09:30" is not a moment that exists, as dd/MM/yyyy HH:mm'],
    ['was answered in the future', ANA.replace('2026', '2027'), 'Date: "20/11/2027 09:30" lies in the future'],
    ['has no id', ANA.replace('4711', ' '), 'Ticket: is empty'],
    ['has no channel', ANA.replace('chat', ''), 'Channel: is empty'],
    ['has a comment that is too long', ANA.replace('Quick', 'x'.repeat(2000)), 'Remarks: must be at most 2000 characters'],
    ['has a comment with NUL', ANA.replace('Quick', '\0'), 'Remarks: must not contain NUL or half a surrogate pair'],
    ['has an agent with a control character', ANA.replace('Ana', 'A\u0007na'), 'Agent: must not contain control characters'],
    ['has a cell too many', `${ANA},x`, 'has 8 cells where the header has 7'],
  ];
  test.each(cases)('%s', async (_, record, reason) => {
    const { code, stdout, stderr } = await importing(tickets(CHO, record, BEN));

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`line 4: ${reason}\n`);
    expect(stderr).toMatch(/afterword: Nothing was imported: 1 of 3 records cannot be taken in\..*--skip-unreadable\.\n$/);
    expect(await answersOn(machine)).toEqual([]);
  });

  test('is not UTF-8, and its column is named', async () => {
    const { code, stderr } = await importing(Buffer.from(tickets(BEN, ANA.replace('kind', 'na\u00efve')), 'latin1'));

    expect([code, stderr.split('\n').find((line) => line.startsWith('line'))]).toEqual([1, 'line 3: column 3 is not UTF-8 text']);
  });

  test('contradicts what is there already', async () => {
    await importing(tickets(ANA));

    const { code, stderr } = await importing(tickets(BEN, ANA.replace(',5,', ',1,')));

    expect([code, await ratings()]).toEqual([1, [5]]);
    expect(stderr).toContain('line 3: the answer with its id says something else');
  });
});

describe('with --skip-unreadable', () => {
  test('the rest is imported, and what was left out is told', async () => {
    const { code, stdout } = await importing(tickets('x,9,,Ana,chat,,20/11/2026 09:30', ANA, BEN), '--skip-unreadable');

    expect([code, await ratings()]).toEqual([0, [5, 2]]);
    expect(stdout).toMatch(/3 {2}records read\n +2 {2}created\n +1 {2}unreadable\n(.*\n)+line 2: Score: "9"/);
  });

  test('a quote without a partner still stops it, since nothing after it can be told apart', async () => {
    const { code, stderr } = await importing(tickets(ANA, '4712,2,"no end,Ben,phone,,20/11/2026 23:10', CHO), '--skip-unreadable');

    expect(code).toBe(1);
    expect(stderr).toContain('The record that starts at line 3 has quotes that do not pair up');
    expect(await answersOn(machine)).toEqual([]);
  });
});

describe('one sentence says what is wrong with', () => {
  const failing = async (...args: string[]) => {
    const { code, stdout, stderr } = await machine.afterword('import', ...args);
    expect(stdout).toBe('');
    return [code, stderr.replaceAll(`${machine.folder}/`, '')];
  };

  test('a file that is not there', async () => {
    expect(await failing('nowhere.csv', '--map', map)).toEqual([1, 'afterword: nowhere.csv: There is no such file.\n']);
  });

  test('a file that is empty', async () => {
    expect(await failing(machine.file('a.csv', ''), '--map', map)).toEqual([1, 'afterword: a.csv: It is empty.\n']);
  });

  test('a column that is missing', async () => {
    const [code, stderr] = await failing(machine.file('a.csv', 'Ticket,Score,Team,Date\n'), '--map', map);

    expect([code, stderr]).toEqual([
      1,
      'afterword: a.csv: It has no column "Remarks", "Agent", "Channel"; its columns are "Ticket", "Score", "Team", "Date".\n',
    ]);
  });

  test('a spreadsheet, UTF-16, and a gzip that breaks off', async () => {
    const broken = gzipSync(tickets(ANA)).subarray(0, 40);
    const files = [Buffer.from('PK\x03\x04…'), Buffer.from(`\uFEFF${tickets(ANA)}`, 'utf16le'), broken];

    const said = await Promise.all(files.map((bytes, index) => failing(machine.file(`${index}.csv`, bytes), '--map', map)));

    expect(said.map(([, stderr]) => stderr)).toEqual([
      'afterword: 0.csv: It is a zip archive or a spreadsheet, not CSV: save it as CSV in UTF-8.\n',
      'afterword: 1.csv: It is UTF-16 text: save it as UTF-8.\n',
      'afterword: 2.csv: It cannot be unpacked: unexpected end of file.\n',
    ]);
  });

  test('a map that is missing or does not fit', async () => {
    const csv = machine.file('a.csv', tickets(ANA));

    expect(await failing(csv)).toEqual([2, expect.stringContaining('needs --map FILE or --column FIELD=COLUMN')]);
    expect(await failing(csv, '--map', machine.file('m.json', '{"rating": {"column": "Score", "values": {"bad": 0}}, "agents": "x"}'))).toEqual([
      2,
      expect.stringMatching(/rating\.values\.bad: .*\n {2}channel: .*\n {2}answered_at: .*\n {2}map: Unrecognized key: "agents"\n$/),
    ]);
  });

  test('a site that is not there', async () => {
    const csv = machine.file('a.csv', tickets(ANA));

    expect(await failing(csv, '--map', map, '--site', 'aw_pk_none')).toEqual([
      2,
      'afterword: No site has that key; `afterword site list` shows them.\n',
    ]);
  });
});
