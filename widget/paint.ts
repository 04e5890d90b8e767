import { isSatisfied } from '../domain/rating.ts';
import { excessOf, isOver } from './answering.ts';
import type { Card } from './card.ts';
import { face } from './faces.ts';
import type { Survey } from './survey.ts';

const NEAR_THE_LIMIT = 100; // Earlier than that the count would only be in the way.

/** Makes the card show the survey as it is now. Focus and what is being typed are left alone. */
export function paint(card: Card, survey: Survey): void {
  const { phase, rating, delivery } = survey;
  const { words } = survey.manner;
  const isFinished = phase === 'finished';
  card.element.dataset['phase'] = phase;
  card.element.dataset['delivery'] = delivery;
  for (const [value, button] of card.buttons) button.setAttribute('aria-pressed', String(value === rating));
  card.faces.hidden = isFinished;
  card.comment.hidden = card.done.hidden = phase !== 'commenting';
  card.change.hidden = !isFinished || isOver(survey);
  card.portrait.replaceChildren(...(isFinished && rating && !isOver(survey) ? [face(rating)] : []));
  const told = delivery === 'unsent' ? undefined : delivery;
  for (const [reason, chip] of card.chips) chip.setAttribute('aria-pressed', String(survey.reasons.has(reason)));
  say(card.heading, (isFinished && told && words.ending[told]) || words.question);
  say(card.status, isFinished && told === 'saved' ? words.thanks : told ? words.status[told] : '');
  paintBox(card, survey);
}

function paintBox({ label, box, limit }: Card, survey: Survey): void {
  const { words } = survey.manner;
  const excess = excessOf(survey);
  const notice = (excess > 0 ? words.tooMany : words.left).replace('{count}', Math.abs(excess).toLocaleString(words.lang));
  say(label, survey.rating && isSatisfied(survey.rating) ? words.whatWentWell : words.whatWentWrong);
  say(limit, excess > -NEAR_THE_LIMIT ? notice : '');
  limit.classList.toggle('over', excess > 0);
  // The same survey may be on the page twice; where it is being typed, it is left alone.
  if (box.value !== survey.text) box.value = survey.text;
  box.setAttribute('aria-invalid', `${excess > 0}`);
}

/** Leaves a text alone that is there already, so that it is not read out again. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
