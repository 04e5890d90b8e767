import type { Rating } from '../../domain/rating.ts';

/** A made-up agent: `skill` is the share of customers who leave with a smile. */
export interface CastAgent {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly skill: number;
  readonly weight: number;
}

/** How customers reach the made-up support, how patient they are there, and how many of those who see the faces tap one. */
export interface CastChannel {
  readonly id: string;
  readonly weight: number;
  readonly patience: number;
  readonly answerRate: number;
}

/** Who serves in the demonstration: some better than others, and some busier. */
export const AGENTS: readonly [CastAgent, ...CastAgent[]] = [
  { id: 'ana', name: 'Ana Ruiz', team: 'Orders', skill: 0.93, weight: 14 },
  { id: 'ben', name: 'Ben Okafor', team: 'Orders', skill: 0.84, weight: 12 },
  { id: 'cho', name: 'Cho Min-jun', team: 'Billing', skill: 0.88, weight: 11 },
  { id: 'dana', name: 'Dana Weiss', team: 'Billing', skill: 0.71, weight: 9 },
  { id: 'elif', name: 'Elif Şahin', team: 'Technical', skill: 0.9, weight: 10 },
  { id: 'femi', name: 'Femi Adeyemi', team: 'Technical', skill: 0.78, weight: 8 },
  { id: 'greta', name: 'Greta Lind', team: 'Orders', skill: 0.81, weight: 7 },
  { id: 'hugo', name: 'Hugo Marchand', team: 'Technical', skill: 0.66, weight: 5 },
  { id: 'ines', name: 'Inês Duarte', team: 'Billing', skill: 0.95, weight: 3 },
];

/** Where they serve. */
export const CHANNELS: readonly [CastChannel, ...CastChannel[]] = [
  { id: 'chat', weight: 46, patience: 0.03, answerRate: 0.44 },
  { id: 'email', weight: 28, patience: -0.04, answerRate: 0.27 },
  { id: 'phone', weight: 18, patience: 0.01, answerRate: 0.33 },
  { id: 'social', weight: 8, patience: -0.12, answerRate: 0.22 },
];

/** What the made-up customers write, by their rating. */
export const COMMENTS: Readonly<Record<Rating, readonly [string, ...string[]]>> = {
  1: [
    'I had to give my order number four times and still nobody could find it.',
    'Waited 40 minutes and then the chat closed by itself.',
    'The answer had nothing to do with my question.',
    'Third contact about the same refund. Still no refund.',
    'I was told to “try again later”. That is not help.',
    'Please let people speak to a human before the bot gives up!',
  ],
  2: [
    'Friendly, but my problem is not solved.',
    'It took two days to get a reply that could have been one line.',
    'I had to explain everything again after being passed on.',
    'The link you sent me does not work on my phone.',
    'You could tell people about the delay before they have to ask.',
  ],
  3: [
    'Okay in the end, but slow.',
    'Solved, though I had to find half of it myself.',
    'A confirmation by mail would be good.',
    'Fine. The waiting music is not.',
    'Took a while until we understood each other.',
  ],
  4: [
    'Quick and polite. A summary afterwards would make it perfect.',
    'Good help, only the first answer took a bit long.',
    'Very patient with me, thank you.',
    'Works again! Would be nice if the help page said so too.',
    'Got what I needed 👍',
  ],
  5: [
    'Solved in two minutes. I wish all support were like this.',
    'Thank you for calling back as promised!',
    'So kind, and really knew what to do.',
    'First time that somebody read my whole message before answering.',
    'Perfect, nothing to improve 😊',
    'Explained it so that I can do it myself next time.',
    'You saved our weekend, thanks.',
  ],
};
