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
  /** While the box is open, and below the heading at the end. */
  status: {
    unsent: '',
    sending: 'Sending…',
    saved: 'Saved',
    kept: 'Kept on this device, will be sent',
    waiting: 'Please keep this page open: we try again',
    failed: 'Could not be sent',
    over: 'An earlier answer counts',
    expired: 'Could not be saved',
  } satisfies Record<Delivery, string>,
  /** The heading when the customer is done. */
  ending: {
    unsent: '',
    sending: 'Sending…',
    saved: 'Thank you!',
    kept: 'Not sent yet',
    waiting: 'Not sent yet',
    failed: 'Sorry',
    over: 'Already answered',
    expired: 'This link is too old',
  } satisfies Record<Delivery, string>,
  thanks: 'Your answer is saved, and our team can see it now.',
};
