// The host covers the window and lets everything through; the card in it is placed by the style sheet, where media queries can reach it.
const COVER =
  'all:initial!important;display:block!important;position:fixed!important;inset:0!important;z-index:2147483647!important;pointer-events:none!important';

/** Lifts the host over everything in the page, without moving the focus. Gives back how to take it away. */
export function rise(host: HTMLElement, card: HTMLElement): () => void {
  let before: Element | null = null;
  host.style.cssText = COVER;
  // The focus comes from somewhere, and goes back there.
  card.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget.getRootNode() !== card.getRootNode()) before = relatedTarget;
  });
  host.popover = 'manual';
  // Beside a modal dialog everything is dead, so inside it.
  ([...document.querySelectorAll('dialog:modal')].pop() ?? document.body).append(host);
  host.showPopover?.();
  giveWay(host, card);
  return () => {
    const hadFocus = host.shadowRoot?.activeElement;
    // Not `remove`, which some old libraries replaced.
    host.parentNode?.removeChild(host);
    if (hadFocus && before instanceof HTMLElement) before.focus();
  };
}

/** Lifts the card over whatever the page has fixed there: a banner, a bar, somebody else's button. What covers half of the window is not beside the page, but the page. */
function giveWay(host: HTMLElement, card: HTMLElement): void {
  const { left, right, top, bottom } = card.getBoundingClientRect();
  let free = innerHeight;
  // Down the middle and along both sides; a bar is at least as wide as the card, a button sits in its corner.
  for (const x of [left + 20, (left + right) / 2, right - 20])
    for (let y = top; y < Math.min(bottom + 20, innerHeight); y += 20)
      for (const element of document.elementsFromPoint(x, y)) {
        const box = element.getBoundingClientRect();
        const isBanner = element !== host && box.height < innerHeight / 2 && /fixed|sticky/.test(getComputedStyle(element).position);
        if (isBanner) free = Math.min(free, box.top);
      }
  if (free < innerHeight && free > bottom - top) card.style.marginBottom = `${innerHeight - free}px`;
}
