import { type Arbitrary, array, constant, constantFrom, integer, oneof, record, shuffledSubarray } from 'fast-check';
import type { Agent } from '../../domain/agent.ts';
import type { Day } from '../../domain/calendar.ts';
import { EXPOSURES, type Exposure } from '../../domain/exposure.ts';
import type { ChannelId } from '../../domain/ids.ts';
import type { DayRange } from '../../domain/period.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Signal } from '../../domain/standing.ts';
import { ALWAYS, ana, ben, chat, cho, email, HOUR, MINUTE } from './shop.ts';

/** What can happen to the interaction with this number, in the first or the second shop. */
export type Step = { readonly shop: number; readonly number: number } & (
  | {
      readonly does: 'answers';
      readonly isRival: boolean;
      readonly revision: number;
      readonly rating: Rating;
      readonly comment: string | null;
      readonly signals: readonly Signal[];
      readonly by: By;
    }
  | { readonly does: 'is asked'; readonly kind: Exposure; readonly by: By }
  | { readonly does: 'is removed' | 'is left out' | 'is put back' }
  | { readonly does: 'looks at the board'; readonly range: DayRange }
  | { readonly does: 'is counted anew'; readonly timeZone: string | null }
);
interface By {
  readonly agents: readonly Agent[];
  readonly channel: ChannelId;
  readonly team: string | null;
  readonly isVerified: boolean;
}

// The nights in which the clocks of these zones change, by an hour or by half an hour; one zone has half hours always.
const TIME_ZONES = ['Europe/Madrid', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu'];
const BEFORE_BORDERS = ['2026-10-24T21:50:00Z', '2026-10-25T00:10:00Z', '2026-04-04T14:20:00Z', '2026-11-01T03:50:00Z', '2026-12-31T22:30:00Z'];

// Few shops, agents, channels, interactions and moments, so that steps collide.
const at = { shop: constantFrom(0, 0, 0, 1), number: integer({ min: 0, max: 4 }) };
const namedInMoreThanOneWay = constantFrom(ana, ben, cho, { ...ana, name: 'Ana R.' }, { ...ben, name: ben.id });
const by = record({
  agents: array(namedInMoreThanOneWay, { maxLength: 2 }),
  channel: constantFrom(chat, email),
  team: constantFrom(null, 'Billing'),
  isVerified: constantFrom(false, false, true),
});
const range = constantFrom(ALWAYS, ...BEFORE_BORDERS.map((moment) => ({ from: moment.slice(0, 10) as Day, to: moment.slice(0, 10) as Day })));

const answers = record({
  ...at,
  does: constant('answers' as const),
  isRival: constantFrom(false, false, false, false, true),
  revision: integer({ min: 0, max: 3 }),
  rating: constantFrom<Rating>(1, 5, 5),
  comment: constantFrom(null, 'Thanks', ' \n'),
  signals: constantFrom<readonly Signal[]>([], [], ['hasty']),
  by,
});
const step: Arbitrary<Step> = oneof(
  { weight: 12, arbitrary: answers },
  { weight: 4, arbitrary: record({ ...at, does: constant('is asked' as const), kind: constantFrom(...EXPOSURES), by }) },
  { weight: 2, arbitrary: record({ ...at, does: constant('is removed' as const) }) },
  { weight: 4, arbitrary: record({ ...at, does: constantFrom('is left out' as const, 'is put back' as const) }) },
  { weight: 2, arbitrary: record({ ...at, does: constant('looks at the board' as const), range }) },
  { weight: 1, arbitrary: record({ ...at, does: constant('is counted anew' as const), timeZone: constantFrom(null, ...TIME_ZONES) }) },
);

/** Two shops in their time zones, and what happens there: some steps at once, then a wait (ms), and so on. */
export interface Story {
  readonly start: string;
  readonly timeZones: readonly string[];
  readonly scenes: readonly { readonly steps: readonly Step[]; readonly wait: number }[];
}

/** Any such story. */
export const story: Arbitrary<Story> = record({
  start: constantFrom(...BEFORE_BORDERS),
  timeZones: shuffledSubarray(TIME_ZONES, { minLength: 2, maxLength: 2 }),
  scenes: array(
    record({
      steps: array(step, { minLength: 1, maxLength: 4 }),
      wait: constantFrom(0, 0, MINUTE, 9 * MINUTE, 9 * MINUTE, 31 * MINUTE, HOUR, 25 * HOUR),
    }),
    { minLength: 1, maxLength: 25, size: 'max' },
  ),
});

/** As many stories as are told in some seconds: each step is a commit that is flushed to disk. */
export const RUNS = { numRuns: 60, interruptAfterTimeLimit: 15_000 };
