import type { Rating } from '../domain/rating.ts';
import type { Delivery } from './survey.ts';

/** Every word that a customer sees or hears, in one language. */
export const WORDS = {
  lang: 'en',
  question: 'How was our support?',
  faces: { 1: 'Terrible', 2: 'Bad', 3: 'Okay', 4: 'Good', 5: 'Great' } satisfies Record<Rating, string>,
  whatWentWrong: 'What went wrong? How can we improve?',
  whatWentWell: 'What did we do well?',
  note: 'Saved as you write. Please leave out personal or financial details.',
  left: (count: number) => `Characters left: ${count}`,
  tooMany: (count: number) => `Not saved: too long by ${count}. Please shorten your text.`,
  done: 'Done',
  change: 'Change my answer',
  close: 'Close feedback',
  /** While the box is open. */
  status: {
    unsent: '',
    sending: 'Sending…',
    saved: 'Saved',
    kept: 'Kept on this device, will be sent',
    waiting: 'Not sent yet, trying again',
    failed: 'Could not be sent',
    already_rated: '',
    window_closed: '',
  } satisfies Record<Delivery, string>,
  /** When the customer is done: a heading, and what happens next. */
  ending: {
    unsent: ['', ''],
    sending: ['Sending…', ''],
    saved: ['Thank you!', 'Your answer is saved, and our team can see it now.'],
    kept: ['Not sent yet', 'Kept on this device, will be sent as soon as we can be reached.'],
    waiting: ['Not sent yet', 'Please keep this page open: we are trying again.'],
    failed: ['Could not be sent', 'We are sorry: your answer was not accepted.'],
    already_rated: ['Already answered', 'There is an answer for this conversation, and it counts.'],
    window_closed: ['Already answered', 'Your first answer counts; the time to change it is over.'],
  } satisfies Record<Delivery, readonly [string, string]>,
};
