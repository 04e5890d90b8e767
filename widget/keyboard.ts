import type { Card } from './card.ts';

const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'];

/** Keeps what is typed in the box from the page, whose shortcuts see only that a key was pressed on the widget. */
export function keepTyping({ element, box }: Card): void {
  // On the card rather than on the box, so that the card's own Esc still hears it.
  for (const type of TYPING) element.addEventListener(type, (event) => event.target === box && event.stopPropagation());
}

/** Arrow keys go from face to face, as they are read; they choose nothing, and they stop at the ends. */
export function walkFaces({ faces, buttons }: Card): void {
  const order = [...buttons.values()];
  faces.addEventListener('keydown', (event) => {
    const forward = getComputedStyle(faces).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (!/^Arrow(Left|Right)$/.test(event.key)) return;
    const from = order.indexOf(event.target as HTMLButtonElement);
    order[from + (event.key === forward ? 1 : -1)]?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Esc while the focus is inside; not the Esc that only ends the composing of a word. */
export function onEscape({ element }: Card, close: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  });
}
