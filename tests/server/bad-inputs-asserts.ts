import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Leaderboard } from '../../contract/leaderboard.ts';
import type { ResponseList } from '../../contract/responses.ts';
import { idOf, type Packed } from '../../db/sqlite/packed.ts';
import { undoDefused } from '../../server/csv/formula.ts';
import { listen } from '../support/wire.ts';
import type { House } from './bad-inputs-house.ts';
import type { Sent } from './bad-inputs-runner.ts';

/** What a case left behind, to be looked at. */
interface Aftermath {
  readonly house: House;
  readonly sent: readonly Sent[];
  /** The last move before the case. */
  readonly seq: number;
}

type Assertion = (aftermath: Aftermath) => Promise<void> | void;

const sentComment = ({ sent }: Aftermath) => sent.at(-1)?.message['comment'];
const sentId = ({ sent }: Aftermath) => String(sent.at(-1)?.message['id']);
const status = ({ sent }: Aftermath) => sent.at(-1)?.answered.status;

/** The row of the answer that was sent last, as it is on disk. */
function row(aftermath: Aftermath): Record<string, unknown> {
  const { house } = aftermath;
  const rows = house.rows()['responses'] as Record<string, unknown>[];
  const found = rows.filter(({ site_id, id }) => site_id === house.site.id && idOf(id as Packed) === sentId(aftermath));
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

const ask = ({ house }: Aftermath, path: string, accept = 'application/json') =>
  fetch(`${house.url}/api/v1/${path}`, { headers: { cookie: house.cookie, accept } });

/** The words are on disk, in the list and in both exports as they were said, in one answer, and nothing of them is in the live feed. */
const isInert: Assertion = async (aftermath) => {
  const [id, comment] = [sentId(aftermath), sentComment(aftermath)];
  expect(row(aftermath)['comment']).toBe(comment);
  expect(await (await ask(aftermath, `responses/${id}`)).json()).toMatchObject({ id, comment });
  const lines = (await (await ask(aftermath, 'responses', 'application/x-ndjson')).text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line)).filter((one) => one.id === id)).toMatchObject([{ comment }]);
  const { cell, columns } = await csvCell(aftermath);
  expect([undoDefused(cell), columns.size]).toEqual([comment, 1]);
  expect(cell.replace(/^[\s\p{Cf}]+/u, ''), 'a spreadsheet would run it').not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u);
};

/** The cell of the comment in the CSV export, and the numbers of columns that its records have. */
async function csvCell(aftermath: Aftermath) {
  const text = await (await ask(aftermath, 'responses', 'text/csv')).text();
  const [head = [], ...records] = parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
  const own = records.filter((record) => record.includes(sentId(aftermath)));
  expect(own).toHaveLength(1);
  return { cell: own[0]?.[head.indexOf('comment')] ?? '', columns: new Set([head, ...records].map(({ length }) => length)) };
}

/** The feed tells of one move, with who and how many and never with what was said. */
const isOneMove: Assertion = async (aftermath) => {
  await isInert(aftermath);
  const listener = await listen(aftermath.house, { 'last-event-id': String(aftermath.seq) });
  expect([(await listener.next()).name, (await listener.next()).name]).toEqual(['hello', 'move']);
  expect(listener.heard().match(/^event: /gm)).toHaveLength(2);
  expect(listener.heard()).not.toContain('event: agent');
  listener.close();
};

/** Looked for as it was written it is found, with its signs for nothing more than signs; and a sign alone is not a way to find everything. */
const isFoundAsWritten: Assertion = async (aftermath) => {
  await isInert(aftermath);
  const found = async (q: string) => {
    const response = await ask(aftermath, `responses?${new URLSearchParams({ q })}`);
    expect(response.status).toBe(200);
    return ((await response.json()) as ResponseList).data.map(({ comment }) => comment);
  };
  expect(await found(String(sentComment(aftermath)))).toContain(sentComment(aftermath));
  for (const sign of ['%', '_', '*', '"', '^', 'words:', '(']) expect(await found(sign)).toEqual([]);
};

const isOneRow: Assertion = (aftermath) => void row(aftermath);
const isRefusedField =
  (field: string): Assertion =>
  (aftermath) => {
    if (status(aftermath) === 201) expect(row(aftermath)[field]).not.toMatch(/\0|\ud800/u);
    else expect(aftermath.sent.at(-1)?.answered.text).toContain(`"/${field}"`);
  };
const isIgnored: Assertion = (aftermath) => expect([422, 201]).toContain(status(aftermath));

/** What the sample asserts in words, by the id of the case. */
export const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  'BI-013': isOneRow,
  'BI-025': (aftermath) => expect(row(aftermath)['rating']).toBe(5),
  'BI-049': (aftermath) => expect(Buffer.from(String(row(aftermath)['comment'])).equals(Buffer.from('😀'.repeat(2000)))).toBe(true),
  'BI-051': (aftermath) => expect(row(aftermath)['comment']).toBeNull(),
  'BI-052': isRefusedField('comment'),
  'BI-053': isRefusedField('comment'),
  // How it is shown is proven on the board (tests/leaderboard/drawer.test.ts).
  ...Object.fromEntries(['BI-059', 'BI-060', 'BI-062', 'BI-063', 'BI-064', 'BI-065', 'BI-071', 'BI-072'].map((id) => [id, isInert])),
  ...Object.fromEntries(['BI-073', 'BI-074', 'BI-075', 'BI-080'].map((id) => [id, isInert])),
  'BI-076': isFoundAsWritten,
  'BI-077': isFoundAsWritten,
  'BI-078': isOneMove,
  'BI-081': isOneMove,
  'BI-101': (aftermath) => {
    expect(aftermath.sent.map(({ answered }) => answered.status)).toEqual([201, 200]);
    expect(new Set(aftermath.sent.map(({ answered }) => JSON.parse(answered.text).id))).toEqual(new Set([idOf(row(aftermath)['id'] as Packed)]));
  },
  'BI-102': (aftermath) => expect(row(aftermath)['rating']).toBe(5),
  'BI-107': (aftermath) => void (status(aftermath) === 201 && expect(row(aftermath)['created_at']).toBe(aftermath.house.clock.now)),
  'BI-112': async (aftermath) => {
    isOneRow(aftermath);
    const { store, other } = aftermath.house;
    expect(await store.response(other.id, sentId(aftermath) as never, {})).toMatchObject({ rating: 5, agents: [{ id: 'bea' }] });
    expect(aftermath.sent.at(-1)?.answered.text).not.toContain('bea');
  },
  ...Object.fromEntries(['BI-113', 'BI-115', 'BI-116', 'BI-117', 'BI-118', 'BI-120'].map((id) => [id, isIgnored])),
  'BI-122': () => expect(Reflect.get({}, 'x')).toBeUndefined(),
  'BI-126': (aftermath) => expect(row(aftermath)['page']).toBe('https://example.com/t'),
  'BI-140': (aftermath) => expect(aftermath.sent.at(-1)?.answered.headers['vary']).toBe('Origin'),
  'BI-142': ({ sent }) => expect(sent.find(({ answered }) => answered.status === 429)?.answered.headers['retry-after']).toMatch(/^\d+$/),
  'BI-143': async (aftermath) => {
    const { cells } = (await (await ask(aftermath, 'leaderboard')).json()) as Leaderboard;
    const everybody = cells.filter(({ agent }) => agent === null).map(({ counts }) => counts);
    expect(everybody.map(({ suspect }) => suspect)).toEqual([1]);
    const { data } = (await (await ask(aftermath, 'responses?limit=200')).json()) as ResponseList;
    expect(everybody.flatMap(({ ratings }) => ratings).reduce((a, b) => a + b)).toBe(data.length - 1);
    expect(await (await ask(aftermath, `responses/${sentId(aftermath)}`)).json()).toMatchObject({ standing: 'suspect', signals: ['honeypot'] });
  },
  'BI-147': ({ sent }) => expect(sent.at(-1)?.answered.text).not.toContain('bea'),
};
