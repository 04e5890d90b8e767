import { assert, integer, property, tuple, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgentId, asId, type ChannelId, isUuid, timeOrderedUuid } from '../../domain/ids.ts';

const anyMoment = integer({ min: 0, max: 2 ** 47 });
const anyBytes = uint8Array({ minLength: 10, maxLength: 16 });

describe('ids', () => {
  test('cannot be swapped: an agent is no channel, and a plain text is neither', () => {
    const agent = asId<AgentId>('ana');

    // @ts-expect-error an agent is no channel
    const channel: ChannelId = agent;
    // @ts-expect-error a text becomes an id where a message is parsed, nowhere else
    const unchecked: AgentId = 'ana';

    expect([channel, unchecked]).toEqual(['ana', 'ana']);
  });

  test('the example of RFC 9562 comes out as it stands there', () => {
    const random = [0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];

    expect(timeOrderedUuid(0x017f22e279b0, Uint8Array.from(random))).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('made of any moment and any bytes they are UUIDs of version 7', () => {
    assert(
      property(anyMoment, anyBytes, (at, random) => {
        const uuid = timeOrderedUuid(at, random);

        expect(isUuid(uuid)).toBe(true);
        expect(uuid[14]).toBe('7');
      }),
    );
  });

  test('sort as text in the order in which they were made', () => {
    assert(
      property(tuple(anyMoment, anyBytes), tuple(anyMoment, anyBytes), ([at, random], [later, other]) => {
        const isFirst = timeOrderedUuid(at, random) < timeOrderedUuid(later, other);

        expect(at === later || isFirst === at < later).toBe(true);
      }),
    );
  });

  test.each([
    '',
    '1',
    "' OR 1=1 --",
    '019AA5A0-7C1E-7D3B-9F1D-2F6A4B8C0D1E',
    '019aa5a07c1e7d3b9f1d2f6a4b8c0d1e',
    '019aa5a0-7c1e-0d3b-9f1d-2f6a4b8c0d1e',
    '019aa5a0-7c1e-7d3b-cf1d-2f6a4b8c0d1e',
    '019aa5a0-7c1e-7d3b-9f1d-2f6a4b8c0d1e\n',
  ])('%j is no UUID', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
