import type { Surface } from '../domain/answer.ts';
import type { Exposure } from '../domain/exposure.ts';
import { hex, timeOrderedUuid } from '../domain/ids.ts';
import type { Rating } from '../domain/rating.ts';
import type { Delivery } from './delivery.ts';
import type { Manner } from './manner.ts';
import type { Options, Outcome } from './options.ts';
import type { Outbox } from './outbox.ts';

/** What the customer means: the whole of it is sent each time, and the highest revision counts. */
export interface Said {
  readonly rating: Rating;
  readonly comment: string | undefined;
  /** Ids with a space between them. */
  readonly reasons: string;
}

/** One question to one customer about one interaction, apart from how it is drawn. */
export interface Survey {
  readonly options: Options;
  manner: Manner;
  surface: Surface;
  /** Id of the answer; also stands for an interaction without a name. Made once, with the edit token. */
  readonly id: string;
  readonly editToken: string;
  readonly outbox: Outbox;
  readonly now: () => number;
  /** Whoever shows the survey and draws it again when it changes. */
  readonly painters: Set<() => void>;
  /** Tells the page. */
  announce: (name: string, detail: object) => void;
  readonly outcome: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
  readonly exposures: Set<Exposure>;
  shownAt?: number;
  delay?: number | undefined;
  /** What stood in the field that people do not meet. */
  website?: string | undefined;
  phase: 'asking' | 'commenting' | 'finished';
  rating?: Rating;
  text: string;
  readonly reasons: Set<string>;
  /** What was sent last. */
  said?: Said;
  /** What the page was told of last by `rated` and by `submitted`. */
  toldRating?: Rating | undefined;
  toldSaid?: Said | undefined;
  revision: number;
  delivery: Delivery;
  pause?: ReturnType<typeof setTimeout>;
}

/** A survey that nobody has seen yet. */
export function newSurvey(options: Options, manner: Manner, outbox: Outbox, now: () => number): Survey {
  let settle: Survey['settle'] = () => {};
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  return {
    options,
    manner,
    outbox,
    now,
    surface: 'inline',
    // Not `crypto.randomUUID`: pages without https do not have it.
    id: timeOrderedUuid(now(), randomBytes(10)),
    editToken: hex([...randomBytes(16)]),
    painters: new Set(),
    announce() {},
    outcome,
    settle,
    exposures: new Set(),
    phase: 'asking',
    text: '',
    reasons: new Set(),
    revision: 0,
    delivery: 'unsent',
  };
}

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
