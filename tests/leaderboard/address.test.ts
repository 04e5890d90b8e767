import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../domain/calendar.ts';
import { isStorable } from '../../domain/comment.ts';
import { type AgentId, asId, type ChannelId } from '../../domain/ids.ts';
import { PERIODS } from '../../domain/period.ts';
import { RATINGS } from '../../domain/rating.ts';
import { type Address, FIRST_ADDRESS, readAddress, SORT_KEYS, VIEWS, withoutDrawer, writeAddress } from '../../leaderboard/address.ts';
import { ROTATIONS, THEMES } from '../../leaderboard/kiosk.ts';
import { LANGS } from '../../leaderboard/lang.ts';

const anyText = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter(isStorable);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyDays = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.nat({ max: 900 }))
  .map(([start, length]) => ({ from: addDays('2020-01-01' as Day, start), to: addDays('2020-01-01' as Day, start + length) }));

const anyAddress: fc.Arbitrary<Address> = fc
  .record({
    site: maybe(anyText),
    lang: maybe(fc.constantFrom(...LANGS)),
    range: fc.oneof(fc.constantFrom(...PERIODS), anyDays),
    channel: maybe(anyText.map(asId<ChannelId>)),
    team: maybe(anyText),
    isSignedOnly: maybe(fc.boolean()),
    view: fc.constantFrom(...VIEWS),
    sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), isAscending: fc.boolean() }),
    answersMin: fc.integer({ min: 1, max: 1000 }),
    isCompared: fc.boolean(),
    isWhole: fc.boolean(),
    isAnnounced: fc.boolean(),
    opened: maybe(fc.record({ agent: maybe(anyText.map(asId<AgentId>)), channel: maybe(anyText.map(asId<ChannelId>)), team: maybe(anyText) })),
    versus: maybe(anyText),
    sought: fc.record({
      rating: maybe(fc.constantFrom(...RATINGS)),
      hasSilent: fc.boolean(),
      words: maybe(anyText),
      reason: maybe(anyText),
      language: maybe(anyText),
      isSigned: fc.boolean(),
      theme: maybe(anyText),
      phrase: maybe(anyText),
    }),
    kiosk: maybe(
      fc.record({
        theme: fc.constantFrom(...THEMES),
        scale: fc.integer({ min: 2, max: 12 }).map((quarters) => quarters / 4),
        rotate: fc.oneof(fc.constant(0), fc.integer({ min: ROTATIONS.least, max: ROTATIONS.most })),
      }),
    ),
  })
  .map((address) => (address.opened && !address.kiosk ? address : withoutDrawer(address)));

test('whoever follows a link sees what its sender saw', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(readAddress(writeAddress(address))).toEqual(address);
    }),
  );
});

test('any query at all is a page', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(readAddress(writeAddress(readAddress(query)))).toEqual(readAddress(query));
    }),
  );
});

test('the first page has no query', () => {
  expect(writeAddress(FIRST_ADDRESS)).toBe('');
  expect(readAddress('')).toEqual(FIRST_ADDRESS);
});

test('what the address does not understand is as if it were not there', () => {
  expect(readAddress('?period=8d&from=2026-02-30&to=2026-03-01&view=list&sort=luck&rating=6&words=any&rows=some&verified=yes&lang=tlh')).toEqual(
    FIRST_ADDRESS,
  );
  expect(readAddress('?from=2026-03-02&to=2026-03-01')).toEqual(FIRST_ADDRESS);
});
