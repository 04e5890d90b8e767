import { PAPER, type Rgb, readableOn } from '../../../domain/contrast.ts';

/** What the server takes for a colour: "#3355d1". */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** What becomes of an accent on a paper, so that it can be read there. */
export const accentOn = (paper: keyof typeof PAPER, accent: string): string => textOf(readableOn(PAPER[paper], rgbOf(accent)));

const rgbOf = (text: string): Rgb => {
  const part = (at: number) => Number.parseInt(text.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};

const textOf = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
