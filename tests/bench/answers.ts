import { randomBytes } from 'node:crypto';
import { timeOrderedUuid } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';

export const AGENTS = 200;
export const CHANNELS = ['chat', 'email', 'phone', 'social', 'web'];
// Real answers are mostly fives, then ones: the shape of a month of e-commerce support.
export const RATINGS: readonly Rating[] = [5, 5, 5, 5, 5, 5, 5, 4, 4, 1];

/** The messages of so many customers, each with a new interaction, one in three with a comment, as the widget would send them. */
export function* newAnswers(count: number, site: string): Generator<string, void> {
  for (let i = 0; i < count; i += 1) {
    const comment = `They answered quickly and solved it at once, thank you (${i}).`;
    yield JSON.stringify({ ...answerOf(i, site), channel: CHANNELS[i % CHANNELS.length], ...(i % 3 === 0 && { comment }) });
  }
}

/** The same without a comment, and of every agent in every channel. */
export function* quietAnswers(count: number, site: string): Generator<string, void> {
  for (let i = 0; i < count; i += 1) yield JSON.stringify({ ...answerOf(i, site), channel: CHANNELS[Math.floor(i / AGENTS) % CHANNELS.length] });
}

const answerOf = (i: number, site: string) => ({
  site,
  id: timeOrderedUuid(Date.now(), randomBytes(10)),
  edit_token: randomBytes(16).toString('hex'),
  revision: 0,
  rating: RATINGS[i % RATINGS.length],
  agent: `agent-${i % AGENTS}`,
  surface: 'inline',
  lang: 'en',
  delay_ms: 2400,
});
