import type { Surface } from '../domain/answer.ts';
import { expose, finish, leave, rate, reopen, save, write } from './answering.ts';
import { type Card, makeCard } from './card.ts';
import { dress } from './dress.ts';
import { keepTyping, onEscape, walkFaces } from './keyboard.ts';
import type { Options } from './options.ts';
import { paint } from './paint.ts';
import { rise } from './popup.ts';
import type { Survey } from './survey.ts';

/** A survey on the screen, in its host element. */
export interface View {
  readonly host: HTMLElement;
  readonly survey: Survey;
  /** Starts to draw, and to look whether the faces are on screen. Also when the element comes back to the page. */
  wake(): void;
  /** Saves what was typed and stops. */
  sleep(): void;
  /** Takes a popup away, once; the focus goes back to where it was. What stands in the page stays. */
  close(reason: 'close' | 'escape' | 'withdrawn'): void;
}

/** Draws the survey into the shadow root of the host element. A popup puts its host on top of the page, until it is closed. */
export function openView(host: HTMLElement, survey: Survey, options: Options, surface: Surface): View {
  const card = makeCard(surface);
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren(card.element);
  dress(root, card.element, options, surface);
  listen(card, survey);
  keepTyping(card);
  walkFaces(card);
  survey.surface = surface;
  survey.announce = (name, detail) => tell(host, name, { interaction: survey.options.interaction ?? survey.id, ...detail });
  const view = viewOf(host, card, survey);
  return surface === 'popup' ? { ...view, close: raise(host, card, survey) } : view;
}

function viewOf(host: HTMLElement, card: Card, survey: Survey): View {
  const painter = () => paint(card, survey);
  const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && expose(survey, 'shown'), { threshold: 0.5 });
  return {
    host,
    survey,
    wake() {
      survey.painters.add(painter);
      seen.observe(card.faces);
      painter();
    },
    sleep() {
      survey.painters.delete(painter);
      seen.disconnect();
      save(survey);
    },
    close() {},
  };
}

/** Puts the card on top of the page, and gives back how it is closed. */
function raise(host: HTMLElement, card: Card, survey: Survey): View['close'] {
  const fall = rise(host, card.element);
  let isOpen = true;
  const close: View['close'] = (reason) => {
    if (!isOpen) return;
    isOpen = false;
    leave(survey, reason);
    fall();
  };
  card.close.addEventListener('click', () => close('close'));
  onEscape(card, () => close('escape'));
  return close;
}

function listen({ buttons, box, done, change, heading, trap }: Card, survey: Survey): void {
  for (const [rating, button] of buttons) {
    button.addEventListener('click', () => {
      survey.website = trap.value || undefined;
      rate(survey, rating);
    });
  }
  box.addEventListener('input', () => write(survey, box.value));
  box.addEventListener('blur', () => save(survey));
  // What had the focus is gone after the click, and it must not fall to the page.
  done.addEventListener('click', () => (finish(survey) ? heading : box).focus());
  change.addEventListener('click', () => {
    reopen(survey);
    if (survey.rating) buttons.get(survey.rating)?.focus();
  });
}

/** Tells the page, from the element up to the window; straight to the window where the element is gone. */
function tell(host: Element, name: string, detail: object): void {
  (host.isConnected ? host : window).dispatchEvent(new CustomEvent(`afterword:${name}`, { detail, bubbles: true, composed: true }));
}
