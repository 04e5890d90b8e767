import { PAPER, type Rgb, readableOn } from '../domain/contrast.ts';

/** Gives the card the accent of the page, or else of the site, made as much darker or lighter as it takes to be read in either theme. */
export function tint(host: Element, card: HTMLElement, accent: string | null): void {
  const colour = rgbOf(card, getComputedStyle(host).getPropertyValue('--afterword-accent') || accent);
  if (!colour) return;
  for (const theme of ['light', 'dark'] as const) card.style.setProperty(`--accent-${theme}`, cssOf(readableOn(PAPER[theme], colour)));
}

/** Whatever CSS takes for a colour, in numbers: a mixture is always told in them. Undefined for what is none. */
function rgbOf(probe: HTMLElement, colour: string | null): Rgb | undefined {
  if (!colour) return undefined;
  probe.style.color = `color-mix(in srgb,${colour},${colour})`;
  const [red, green, blue] = probe.style.color ? (getComputedStyle(probe).color.match(/[\d.]+(e-\d+)?/g) ?? []) : [];
  probe.style.color = '';
  return blue ? [Number(red), Number(green), Number(blue)] : undefined;
}

const cssOf = (colour: Rgb): string => `rgb(${colour.map((part) => Math.round(part * 255))})`;
