import type { Card } from './card.ts';

const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'];

/** Keeps what is typed in the box from the page, whose shortcuts see only that a key was pressed on the widget. */
export function keepTyping({ element, box }: Card): void {
  // On the card rather than on the box, so that the card's own Esc still hears it.
  for (const type of TYPING) element.addEventListener(type, (event) => event.target === box && event.stopPropagation());
}

/** Arrow keys go from button to button, as they are read; they choose nothing, and they stop at the ends. */
export function walk(group: HTMLElement): void {
  group.addEventListener('keydown', (event) => {
    const forward = getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (!/^Arrow(Left|Right)$/.test(event.key)) return;
    const order = [...group.querySelectorAll('button')];
    order[order.indexOf(event.target as HTMLButtonElement) + (event.key === forward ? 1 : -1)]?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Makes one stop of all its buttons for the Tab key, which is on its way to the box. */
export function beOneStop(group: HTMLElement): void {
  walk(group);
  const stop = (at: EventTarget | null | undefined) => {
    for (const button of group.querySelectorAll('button')) button.tabIndex = button === at ? 0 : -1;
  };
  stop(group.querySelector('button'));
  group.addEventListener('focusin', ({ target }) => stop(target));
}

/** Esc while the focus is inside; not the Esc that only ends the composing of a word. */
export function onEscape({ element }: Card, close: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  });
}
