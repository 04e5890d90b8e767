import type { Rating } from '../domain/rating.ts';
import { draw } from './element.ts';

// Five different mouths, worst first: open and down under worried brows, down, flat, up, open and up. A line of no length with a round end is a dot.
const EYES = 'M17 20v.01M31 20v.01';
const STROKES: Readonly<Record<Rating, string>> = {
  1: 'M12 16c2.5-.3 4.5-1.5 6-3.5M36 16c-2.5-.3-4.5-1.5-6-3.5',
  2: 'M16 34c3-6 13-6 16 0',
  3: 'M16 32h16',
  4: 'M14 29c3 8 17 8 20 0',
  5: 'M13 20c1-5 7-5 8 0M27 20c1-5 7-5 8 0',
};
const OPEN_MOUTHS: Partial<Record<Rating, string>> = {
  1: 'M15 37c1-10 17-10 18 0q-9-4-18 0z',
  5: 'M14 27h20a10 10 0 0 1-20 0z',
};

/** A face of 48 px in the colours of the text around it. */
export const face = (rating: Rating): SVGSVGElement =>
  drawing(
    'face',
    48,
    draw('circle', { class: 'head', cx: '24', cy: '24', r: '22' }),
    draw('path', { d: STROKES[rating] }),
    draw('path', { class: 'eyes', d: rating === 5 ? '' : EYES }),
    draw('path', { class: 'open', d: OPEN_MOUTHS[rating] ?? '' }),
  );

/** The mark of the chosen face, for those who do not see its colour. */
export const check = (): SVGSVGElement =>
  drawing('check', 20, draw('circle', { cx: '10', cy: '10', r: '9' }), draw('path', { d: 'M6 10.5l2.8 2.8L14.2 7.5' }));

/** The close button's cross. */
export const cross = (): SVGSVGElement => drawing('cross', 20, draw('path', { d: 'M5 5l10 10M15 5L5 15' }));

/** A square drawing in so many units, which means nothing to a screen reader: the word beside it does. */
const drawing = (name: string, size: number, ...parts: readonly SVGElement[]): SVGSVGElement =>
  draw('svg', { class: name, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' }, ...parts);
