import { COMMENT_LENGTH_MAX, hasWords, lengthOf } from '../domain/comment.ts';
import type { Exposure } from '../domain/exposure.ts';
import type { Rating } from '../domain/rating.ts';
import type { Delivery } from './delivery.ts';
import { exposureLetter, responseLetter } from './letters.ts';
import type { Problem } from './send.ts';
import type { Survey } from './survey.ts';

/** The steps that a customer and the server can take in a survey: what changes, what is sent, what the page is told. Nothing here draws. */

const DELAY_MAX = 86_400_000; // A day: a later tap is a forgotten tab's.
const PAUSE = 1000; // Shorter would send half words, longer would lose the last sentence more often.

/** By how many characters the text is too long; 0 or less where it fits. */
export const excessOf = (survey: Survey): number => lengthOf(survey.text) - COMMENT_LENGTH_MAX;

/** Counts what became of asking, once each. */
export function expose(survey: Survey, kind: Exposure): void {
  if (survey.exposures.has(kind)) return;
  survey.exposures.add(kind);
  survey.outbox.post(exposureLetter(survey, kind), () => {});
  if (kind !== 'shown') return;
  survey.shownAt = survey.now();
  survey.announce('shown', { channel: survey.options.channel });
}

/** One tap: it counts at once. Another face replaces it; the same one again changes nothing. */
export function rate(survey: Survey, rating: Rating): void {
  if (survey.rating === rating) return;
  // Within a day, or the server refuses it; a clock that was put back says nothing.
  if (survey.shownAt) survey.delay ??= Math.min(DELAY_MAX, Math.max(0, survey.now() - survey.shownAt));
  survey.rating = rating;
  survey.phase = 'commenting';
  save(survey);
}

/** Takes a reason, or takes it back, and saves it at the next pause: rarely is there only one. */
export function choose(survey: Survey, reason: string): void {
  if (!survey.reasons.delete(reason)) survey.reasons.add(reason);
  saveSoon(survey);
}

/** Takes what is in the box now, and saves it at the next pause. */
export function write(survey: Survey, text: string): void {
  survey.text = text;
  saveSoon(survey);
}

function saveSoon(survey: Survey): void {
  clearTimeout(survey.pause);
  survey.pause = setTimeout(save, PAUSE, survey);
  changed(survey);
}

/** Sends what the customer means now, if it differs from what was sent. A text that is too long is not cut: what was saved before it stands. */
export function save(survey: Survey): void {
  clearTimeout(survey.pause);
  const { rating, said, text } = survey;
  if (!rating || isOver(survey)) return;
  const words = hasWords(text) ? text : said?.comment && '';
  const comment = excessOf(survey) > 0 ? said?.comment : words;
  // In the order of the chips: the same reasons are the same answer, in whatever order they were tapped.
  const reasons = survey.manner.settings.reasons.flatMap(({ id }) => (survey.reasons.has(id) ? id : [])).join(' ');
  if (said?.rating === rating && said.comment === comment && said.reasons === reasons) return;
  survey.revision += said ? 1 : 0;
  survey.said = { rating, comment, reasons };
  survey.delivery = 'sending';
  changed(survey);
  survey.outbox.post(responseLetter(survey, survey.said), (delivery, problem) => hear(survey, delivery, problem));
}

/** The customer is done. A text that is too long keeps the box open, and false says so. */
export function finish(survey: Survey): boolean {
  if (excessOf(survey) > 0) return false;
  save(survey);
  survey.phase = 'finished';
  changed(survey);
  conclude(survey);
  return true;
}

/** The customer has second thoughts. */
export function reopen(survey: Survey): void {
  survey.phase = 'commenting';
  changed(survey);
}

/** The popup goes: an answer that was given is finished, and no answer is one too. */
export function leave(survey: Survey, reason: 'close' | 'escape' | 'withdrawn'): void {
  save(survey);
  if (survey.rating) {
    survey.phase = 'finished';
    conclude(survey);
    return;
  }
  const status = reason === 'withdrawn' ? 'skipped' : 'dismissed';
  if (status === 'dismissed') expose(survey, status);
  survey.announce(status, { reason });
  survey.settle({ status, reason });
}

/** Whether nothing that the customer does can be stored any more. */
export const isOver = ({ delivery }: Survey): boolean => delivery === 'over' || delivery === 'expired';

function hear(survey: Survey, delivery: Delivery, problem: Problem | undefined): void {
  survey.delivery = endOf(problem?.type) ?? delivery;
  if (isOver(survey)) survey.phase = 'finished';
  changed(survey);
  if (problem) survey.announce('error', problem);
  if (delivery === 'saved' && survey.toldRating !== survey.rating) {
    survey.toldRating = survey.rating;
    survey.announce('rated', { rating: survey.rating });
  }
  conclude(survey);
}

/** What a refusal means that nothing later can change. */
function endOf(type = ''): Delivery | undefined {
  if (type === 'token_expired') return 'expired';
  return /^(already_rated|window_closed|removed)$/.test(type) ? 'over' : undefined;
}

/** Tells whoever asked how it ended, as soon as that is known; the page hears `submitted` only of what is stored. */
function conclude(survey: Survey): void {
  const { id, rating, said, delivery } = survey;
  if (survey.phase !== 'finished' || delivery === 'sending' || !rating) return;
  if (delivery === 'saved' && survey.toldSaid !== said) {
    survey.toldSaid = said;
    survey.announce('submitted', { id, rating, hasComment: !!said?.comment });
  }
  const isLost = delivery === 'failed' || isOver(survey);
  const reason = isLost ? delivery : 'kept';
  survey.settle({ status: isLost ? 'skipped' : 'submitted', id, rating, ...(delivery !== 'saved' && { reason }) });
}

function changed(survey: Survey): void {
  for (const paint of survey.painters) paint();
}
