/** How a reader has the text: a style sheet laid over the card's own, and so many times the size, as browsers do it that enlarge the text alone. */
export interface Reading {
  readonly css: string;
  readonly times: number;
}

/** Where something is on the screen, in pixels. */
export interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of a text, and the button or the card that it has to stay in. */
export interface Line extends Box {
  readonly frame: Box;
}

/** Where everything is on a card. */
export interface Measured {
  /** What has to be scrolled sideways. */
  readonly wide: readonly string[];
  readonly lines: readonly Line[];
  /** What can be pressed or written in. */
  readonly targets: readonly Box[];
}

/** Measures a card that is read in each of these ways, and leaves it as it was. Runs in the page. */
export function measure(section: Element, readings: readonly Reading[]): Measured[] {
  const root = section.getRootNode() as ShadowRoot;
  const own = [...root.adoptedStyleSheets];
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility() && !element.closest('svg'));
  const texts = all.filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));

  const read = ({ css, times }: Reading) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...own, sheet];
    if (times === 1) return;
    const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const [index, { style }] of all.entries()) style.fontSize = `${times * (sizes[index] ?? 0)}px`;
  };
  const restore = () => {
    root.adoptedStyleSheets = own;
    for (const { style } of all) style.fontSize = '';
  };
  const nameOf = (element: Element) => element.textContent || element.className || element.localName;
  const boxOf = (element: Element, { left, right, top, bottom } = element.getBoundingClientRect()) => ({
    name: nameOf(element),
    left,
    right,
    top,
    bottom,
  });
  const linesOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const frame = boxOf(element.closest('button') ?? section);
    return [...range.getClientRects()].map((rect) => ({ ...boxOf(element, rect), frame }));
  };
  // The words under a face may reach into the gaps beside it.
  const isWide = (element: Element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth && !element.closest('.faces');

  return readings.map((reading) => {
    read(reading);
    const wide = [document.documentElement, ...all].filter(isWide).map(nameOf);
    const targets = all.filter((element) => element.matches('button, textarea')).map((element) => boxOf(element));
    const measured = { wide, lines: texts.flatMap(linesOf), targets };
    restore();
    return measured;
  });
}
