import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { PROBLEM_CODES } from '../../contract/problem.ts';
import { openWorld, type World } from '../support/world.ts';

const Content = z.record(z.string().regex(/^\w+\/[\w.+-]+$/), z.strictObject({ schema: z.looseObject({}) }));
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(10),
  tags: z.tuple([z.enum(['pages', 'staff', 'people', 'server'])]),
  parameters: z
    .array(z.looseObject({ in: z.enum(['query', 'path']), name: z.string(), schema: z.looseObject({}), required: z.boolean().optional() }))
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), z.strictObject({ description: z.string().min(4), content: Content.optional() })),
});
const Document = z.looseObject({
  openapi: z.string().startsWith('3.1.'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation)),
  components: z.strictObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let world: World;
let text: string;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  world = await openWorld();
  text = await (await world.send('GET', '/openapi.json')).text();
  document = Document.parse(JSON.parse(text));
});
afterAll(() => world.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, it]) => ({ path, method, ...it })));

test('every route is in the document, and the document has no other', () => {
  const served = world.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const documented = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);

  expect(documented.sort()).toEqual(served.sort());
});

test('every reference leads somewhere, and every schema is referred to or is an event', () => {
  const names = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));

  expect([...names].filter((name) => !((name as string) in document.components.schemas))).toEqual([]);
  expect(
    Object.keys(document.components.schemas)
      .filter((name) => !names.has(name))
      .sort(),
  ).toEqual(['Heartbeat', 'Hello', 'Moves', 'Resync']);
});

test('every operation has its own name, and every name in its path is described', () => {
  const ids = operations().map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);

  for (const { path, parameters = [] } of operations()) {
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name, required }) => [name, required])).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]));
  }
});

test('every code of a problem is named at a status', () => {
  const named = operations().flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ description }) => description.match(/\b[a-z]+(_[a-z]+)*\b/g) ?? []),
  );

  // A wrong method belongs to no operation.
  expect(PROBLEM_CODES.filter((code) => !named.includes(code))).toEqual(['method_not_allowed']);
});

test('what a client may leave out is not required of it', () => {
  expect(document.components.schemas['NewResponse']?.['required']).toEqual(['site', 'id', 'edit_token', 'rating']);
  expect(document.components.schemas['NewResponse']?.['additionalProperties']).toBe(false);
});
