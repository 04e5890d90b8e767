import { expect } from 'vitest';
import { idOf, type Packed } from '../../db/sqlite/packed.ts';
import { type BadInput, type Expected, fieldOf } from './bad-inputs-case.ts';
import { DIFFERENCES } from './bad-inputs-differences.ts';
import { type House, OTHER_WORDS } from './bad-inputs-house.ts';
import type { Answered, Sent } from './bad-inputs-runner.ts';

const INSIDES = /\bat .+:\d+:\d+|node_modules|SQLITE|\bselect\b.+\bfrom\b|\.ts\b|\/(tmp|home|srv|work)\//i;
const ANSWER_BYTES = 4096;
const PATIENCE = 1000; // ms.

/** What is expected of every answer, whatever was sent. */
export function judgeAlways({ secretKey, key }: House, { id, parallel }: BadInput, { status, headers, text, bytes, ms }: Answered): void {
  expect(status, 'a fault of ours').toBeLessThan(500);
  expect(text).not.toMatch(INSIDES);
  for (const secret of [secretKey, key.secret]) expect(text).not.toContain(secret);
  expect(text, 'something of another site').not.toContain(OTHER_WORDS);
  expect(bytes).toBeLessThanOrEqual(DIFFERENCES[id]?.max_response_bytes ?? ANSWER_BYTES);
  if (!parallel) expect(ms, 'too slow').toBeLessThan(PATIENCE);
  if (text === '') return;
  expect(headers['content-type']).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(() => JSON.parse(text)).not.toThrow();
}

/** What the sample expects of this case, with what we answer otherwise. */
export const expectedOf = ({ id, expect: wanted }: BadInput): Expected => ({ ...wanted, ...DIFFERENCES[id] });

/** Judges the last answer, or all of many at once. */
export function judge(input: BadInput, sent: readonly Sent[]): void {
  const expected = expectedOf(input);
  const last = sent.at(-1)?.answered;
  if (!last) throw new Error('Nothing was sent.');
  if (input.parallel) {
    for (const { answered } of sent) expect(expected.status).toContain(answered.status);
    expect(sent.map(({ answered }) => answered.status)).toContain(expected.any_status);
    return;
  }
  if (expected.or?.status.includes(last.status)) return;
  expect(expected.status).toContain(last.status);
  if (last.status >= 400) judgeProblem(expected, last);
  judgeHeaders(expected, last);
  if (expected.max_ms) expect(last.ms).toBeLessThan(expected.max_ms);
}

function judgeProblem({ error, field }: Expected, { text }: Answered): void {
  const problem = text === '' ? {} : (JSON.parse(text) as { code?: string; request_id?: string; errors?: { pointer: string }[] });
  if (text !== '') expect(problem.request_id).toBeTruthy();
  if (error) expect([error].flat()).toContain(problem.code);
  if (field) expect(problem.errors?.map(({ pointer }) => pointer)).toContain(`/${fieldOf(field)}`);
}

function judgeHeaders({ header = {}, no_header = {}, no_header_present = [], no_header_contains = {} }: Expected, { headers }: Answered): void {
  for (const [name, value] of Object.entries(header)) expect(headers[name]?.split(', ')).toContain(value);
  for (const [name, value] of Object.entries(no_header)) expect(headers[name]).not.toBe(value);
  for (const name of no_header_present) expect(headers[name]).toBeUndefined();
  for (const [name, value] of Object.entries(no_header_contains)) expect(headers[name] ?? '').not.toContain(value);
}

type Rows = ReturnType<House['rows']>;
interface Row {
  readonly site_id: string;
  readonly id: Packed;
  readonly rating: number;
  readonly interaction_id: Packed;
  readonly is_verified: number;
}

/** Whatever was refused has left nothing, and what was taken is one row of this site, as it was signed for and said. */
export function judgeRows(house: House, before: Rows, sent: readonly Sent[]): void {
  const after = house.rows();
  const taken = new Map(sent.filter(({ answered }) => answered.status === 201).map(({ message }) => [message['id'], message]));
  const known = new Set((before['responses'] as Row[]).map(({ site_id, id }) => `${site_id} ${idOf(id)}`));
  const fresh = (after['responses'] as Row[]).filter(({ site_id, id }) => !known.has(`${site_id} ${idOf(id)}`));
  expect(fresh.map(({ id }) => idOf(id)).toSorted()).toEqual([...taken.keys()].toSorted());
  for (const row of fresh) {
    expect(row).toMatchObject({ site_id: house.site.id, rating: taken.get(idOf(row.id))?.['rating'], is_verified: 1 });
    expect(after['interactions']).toContainEqual(expect.objectContaining({ id: row.interaction_id, agents: '["ana"]', answer_id: row.id }));
  }
  if (taken.size === 0) expect(after).toEqual(before);
}
