import type { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import type { Signal } from '../domain/standing.ts';
import type { SortKey, View } from './address.ts';

/** The words of the five faces, as customers see them. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = { 1: 'Terrible', 2: 'Bad', 3: 'Okay', 4: 'Good', 5: 'Great' };

export const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  today: 'Today',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
  month: 'This month',
  all: 'All time',
};

export const VIEW_WORDS: Readonly<Record<View, string>> = { agents: 'Agents', channels: 'Channels', matrix: 'Agents × channels' };

export const COLUMN_WORDS: Readonly<Record<SortKey, string>> = { name: 'Name', csat: 'CSAT', mean: 'Mean', n: 'Answers' };

/** The rules, printed beside the numbers they make. */
export const RULES = {
  csat: 'CSAT: share of 4 and 5',
  mean: 'Mean: plain average of 1 to 5',
  coverage: 'Coverage: share of the interactions that ended whose customer was asked',
  rank: 'Ranked by fair score: few answers are drawn towards the mean of all. Equal scores share a rank; with fewer than five answers there is none yet.',
  several: 'Whoever served together is each credited fully, so agents may add up to more than the whole.',
} as const;

/** What speaks against an answer. */
export const SIGNAL_WORDS: Readonly<Record<Signal, string>> = {
  honeypot: 'it filled in what people do not see',
  hasty: 'it came sooner than anybody can read',
  agent_network: 'it came from where the agent works',
  superseded: 'a signed answer about the same interaction followed',
};

/** "1 answer", "12,340 answers" */
export const answersWord = (count: number, text: string): string => `${text} ${count === 1 ? 'answer' : 'answers'}`;

/** Said while rows are kept where they are. */
export const HELD = 'The order waits until you have left the table.';
