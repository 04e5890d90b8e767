import { describe, expect, test } from 'vitest';
import { MESSAGES } from './messages.ts';

describe.each(MESSAGES)('%s', (_name, schema, example) => {
  test('accepts what is right', () => {
    expect(schema.safeParse(example).error).toBeUndefined();
  });

  test('refuses a field that it does not know, also one that means something to JavaScript', () => {
    for (const unknown of ['verified_by', 'constructor', 'created_by']) {
      expect(schema.safeParse({ ...example, [unknown]: 1 }).success, unknown).toBe(false);
    }
    expect(schema.safeParse(JSON.parse(JSON.stringify(example).replace('{', '{"__proto__":{"x":1},'))).success, '__proto__').toBe(false);
  });

  test.each(Object.keys(example))('refuses another type for %s', (field) => {
    for (const wrong of [{ toString: 'x' }, [[]], Number.NaN]) {
      expect(schema.safeParse({ ...example, [field]: wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  test('refuses what is no object', () => {
    for (const wrong of [null, undefined, 5, 'text', true, [], [example]]) expect(schema.safeParse(wrong).success).toBe(false);
  });
});
