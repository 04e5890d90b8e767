// The host covers the window and lets everything through; the card in it is placed by the style sheet, where media queries can reach it.
const COVER =
  'all:initial!important;display:block!important;position:fixed!important;inset:0!important;z-index:2147483647!important;' +
  'width:auto!important;height:auto!important;overflow:visible!important;background:none!important;pointer-events:none!important';

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
  return () => {
    const hadFocus = host.shadowRoot?.activeElement;
    // Not `remove`, which some old libraries replaced.
    host.parentNode?.removeChild(host);
    if (hadFocus && before instanceof HTMLElement) before.focus();
  };
}
