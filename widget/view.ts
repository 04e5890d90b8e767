import type { Surface } from '../domain/answer.ts';
import { choose, expose, finish, leave, rate, reopen, save, write } from './answering.ts';
import { type Card, makeCard } from './card.ts';
import { dress } from './dress.ts';
import { beOneStop, keepTyping, onEscape, walk } from './keyboard.ts';
import type { Options } from './options.ts';
import { paint } from './paint.ts';
import { rise } from './popup.ts';
import type { Survey } from './survey.ts';
import { tint } from './tint.ts';

/** A survey on the screen, in its host element. */
export interface View {
  readonly host: HTMLElement;
  readonly survey: Survey;
  /** Starts to draw, and to look whether the faces are on screen. Also when the element comes back to the page. */
  wake(): void;
  /** Saves what was typed and stops. */
  sleep(): void;
  /** Takes a popup away, once; the focus goes back to where it was. What stands in the page goes only while nobody has answered it. */
  close(reason: 'close' | 'escape' | 'withdrawn'): void;
}

/** Draws the survey into the shadow root of the host element. A popup puts its host on top of the page, until it is closed. */
export function openView(host: HTMLElement, survey: Survey, options: Options, surface: Surface): View {
  const card = makeCard(surface, survey.manner);
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const focused = root.activeElement;
  root.replaceChildren(card.element);
  // Who was in the card before, in another language, is in this one.
  if (focused) (root.getElementById(focused.id) ?? card.heading).focus();
  dress(root, card.element, options, survey.manner, surface);
  listen(card, survey);
  keepTyping(card);
  walk(card.faces);
  for (const group of card.groups) beOneStop(group);
  survey.surface = surface;
  survey.announce = (name, detail) => tell(host, name, { interaction: survey.options.interaction ?? survey.id, ...detail });
  return { ...viewOf(host, card, survey), close: surface === 'popup' ? raise(host, card, survey) : withdraw(host, survey) };
}

function viewOf(host: HTMLElement, card: Card, survey: Survey): Omit<View, 'close'> {
  const painter = () => {
    const focused = host.shadowRoot?.activeElement;
    paint(card, survey);
    // What had the focus may be gone now, and it must not fall to the page.
    if (focused?.closest('[hidden]')) card.heading.focus();
  };
  const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && expose(survey, 'shown'), { threshold: 0.5 });
  return {
    host,
    survey,
    wake() {
      survey.painters.add(painter);
      tint(host, card.element, survey.manner.settings.accent);
      seen.observe(card.faces);
      painter();
    },
    sleep() {
      survey.painters.delete(painter);
      seen.disconnect();
      save(survey);
    },
  };
}

/** Takes back what was asked in the page. An answer that was given stays where it is. */
const withdraw =
  (host: HTMLElement, survey: Survey): View['close'] =>
  (reason) => {
    leave(survey, reason);
    if (!survey.rating) host.parentNode?.removeChild(host);
  };

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

function listen({ buttons, chips, box, done, change, heading, trap }: Card, survey: Survey): void {
  for (const [rating, button] of buttons) {
    button.addEventListener('click', () => {
      survey.website = trap.value || undefined;
      rate(survey, rating);
    });
  }
  for (const [reason, chip] of chips) chip.addEventListener('click', () => choose(survey, reason));
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
