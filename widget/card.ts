import type { Surface } from '../domain/answer.ts';
import type { Rating } from '../domain/rating.ts';
import { SUBJECTS, type Subject } from '../domain/reason.ts';
import { RATINGS_OF } from '../domain/widget-settings.ts';
import { make } from './element.ts';
import { check, cross, face } from './faces.ts';
import type { Manner } from './manner.ts';
import type { Words } from './words.ts';

/** The parts of the card that change or that the customer touches. */
export interface Card {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly close: HTMLButtonElement;
  /** The chosen face, over the words at the end. */
  readonly portrait: HTMLElement;
  readonly faces: HTMLElement;
  readonly buttons: ReadonlyMap<Rating, HTMLButtonElement>;
  /** By the id of the reason. */
  readonly chips: ReadonlyMap<string, HTMLButtonElement>;
  /** Of the chips: about the person, about what came of it. */
  readonly groups: readonly HTMLElement[];
  readonly comment: HTMLElement;
  readonly label: HTMLElement;
  readonly box: HTMLTextAreaElement;
  readonly limit: HTMLElement;
  readonly status: HTMLElement;
  readonly done: HTMLButtonElement;
  readonly change: HTMLButtonElement;
  /** A field for programs that fill in whatever there is: nobody sees, hears or reaches it. */
  readonly trap: HTMLInputElement;
}

/** The whole card, with everything hidden that is not asked yet. The ids in it are its shadow root's own, and no form of the page is its buttons'. */
export function makeCard(surface: Surface, manner: Manner): Card {
  const { words, settings } = manner;
  const heading = make('h2', { id: 'question', tabindex: '-1' }, words.question);
  const close = make('button', { class: 'close', 'aria-label': words.close }, cross());
  const portrait = make('div', { class: 'portrait' });
  const buttons = new Map(RATINGS_OF[settings.scale].map((rating) => [rating, makeFace(rating, words)]));
  const chips = new Map(settings.reasons.map(({ id }) => [id, make('button', { class: 'chip', part: 'reason' }, manner.reasons[id] ?? id)]));
  const faces = make('div', { class: 'faces', role: 'group', 'aria-labelledby': 'question' }, ...buttons.values());
  const label = make('label', { for: 'box' });
  const limit = make('p', { id: 'limit', 'aria-live': 'polite' });
  const box = make('textarea', { id: 'box', part: 'comment', rows: '3', dir: 'auto', 'aria-describedby': 'note limit' });
  const groups = SUBJECTS.map((subject) => makeReasons(subject, manner, chips));
  const note = make('p', { id: 'note' }, words.note);
  const comment = make('div', { class: 'comment' }, label, ...groups, box, limit, note);
  // There and empty from the first: a region that appears filled is often not read.
  const status = make('p', { role: 'status', 'aria-atomic': 'true' });
  const done = make('button', { class: 'done', part: 'submit' }, words.done);
  const change = make('button', { class: 'change' }, words.change);
  const end = make('div', { class: 'end' }, status, done, change);
  // Only this part scrolls where the window is low: the question and the way out stay.
  const body = make('div', { class: 'body' }, faces, comment, end);
  const trap = make('input', { name: 'website', hidden: '', autocomplete: 'off' });
  const element = make('section', {}, portrait, heading, body, trap);
  if (surface === 'popup') {
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-labelledby', 'question');
    heading.after(close);
  }
  return { element, heading, close, portrait, faces, buttons, chips, groups, comment, label, box, limit, status, done, change, trap };
}

const makeFace = (rating: Rating, { faces }: Words): HTMLButtonElement =>
  make('button', { part: 'face', 'aria-pressed': 'false' }, face(rating), check(), make('span', {}, faces[rating]));

/** The chips about the person apart from those about what came of it, so that nobody is blamed for a rule. */
function makeReasons(subject: Subject, { words, settings }: Manner, chips: Card['chips']): HTMLElement {
  const own = settings.reasons.flatMap(({ id, about }) => (about === subject ? (chips.get(id) ?? []) : []));
  const name = make('span', { id: subject }, words.about[subject]);
  const group = make('div', { class: 'reasons', role: 'group', 'aria-labelledby': subject }, name, ...own);
  group.hidden = own.length === 0;
  return group;
}
