import type { Rating } from '../domain/rating.ts';
import type { StandardReason, Subject } from '../domain/reason.ts';
import type { Delivery } from './delivery.ts';

/** Where an answer can be, in so far as there is something to say of it. */
type Told = Exclude<Delivery, 'unsent'>;

/** Every word that a customer sees or hears, in one language. */
export interface Words {
  /** BCP 47 tag, as it stands in the file's name. */
  readonly lang: string;
  readonly question: string;
  readonly faces: Readonly<Record<Rating, string>>;
  readonly whatWentWrong: string;
  readonly whatWentWell: string;
  /** Names of the two groups of reasons. */
  readonly about: Readonly<Record<Subject, string>>;
  readonly reasons: Readonly<Record<StandardReason, string>>;
  readonly note: string;
  /** With `{count}` where the number goes, and so that any number may go there. */
  readonly left: string;
  readonly tooMany: string;
  readonly done: string;
  readonly change: string;
  readonly close: string;
  /** While the box is open, and below the heading at the end. */
  readonly status: Readonly<Record<Told, string>>;
  /** The heading when the customer is done. */
  readonly ending: Readonly<Record<Told, string>>;
  readonly thanks: string;
}

/** The language that comes with the widget; all others are fetched when they are needed. */
export const ENGLISH: Words = {
  lang: 'en',
  question: 'How was our support?',
  faces: { 1: 'Terrible', 2: 'Bad', 3: 'Okay', 4: 'Good', 5: 'Great' },
  whatWentWrong: 'What went wrong? How can we improve?',
  whatWentWell: 'What did we do well?',
  about: { person: 'The person', outcome: 'The outcome' },
  reasons: {
    friendliness: 'Friendliness',
    knowledge: 'Knowledge',
    listening: 'Listening',
    speed: 'Speed',
    solution: 'Solution',
    rules: 'Product or rules',
  },
  note: 'Saved as you write. Please leave out personal or financial details.',
  left: 'Characters left: {count}',
  tooMany: 'Not saved: too long by {count}. Please shorten your text.',
  done: 'Done',
  change: 'Change my answer',
  close: 'Close feedback',
  status: {
    sending: 'Sending…',
    saved: 'Saved',
    kept: 'Kept on this device, will be sent',
    waiting: 'Please keep this page open: we try again',
    failed: 'Could not be sent',
    over: 'An earlier answer counts',
    expired: 'Could not be saved',
  },
  ending: {
    sending: 'Sending…',
    saved: 'Thank you!',
    kept: 'Not sent yet',
    waiting: 'Not sent yet',
    failed: 'Sorry',
    over: 'Already answered',
    expired: 'This link is too old',
  },
  thanks: 'Your answer is saved, and our team can see it now.',
};
