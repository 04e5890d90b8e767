import type { Rating } from '../domain/rating.ts';
import { draw } from './element.ts';

// Five different mouths, worst first: open and down, down, flat, up, open and up. A line of no length with a round end is a dot.
const EYES = 'M17 20v.01M31 20v.01';
const STROKES: Readonly<Record<Rating, string>> = {
  1: 'M13 15.5l5.5 2.5M35 15.5l-5.5 2.5',
  2: 'M16.5 33.5c2-4.5 13-4.5 15 0',
  3: 'M17 32h14',
  4: 'M15.5 29.5c2.5 6 14.5 6 17 0',
  5: 'M13.5 20c.6-4 6.4-4 7 0M27.5 20c.6-4 6.4-4 7 0',
};
const OPEN_MOUTHS: Partial<Record<Rating, string>> = {
  1: 'M16 36c0-11 16-11 16 0 0 .8-.8 1-1.6.6-3.8-1.7-9-1.7-12.8 0-.8.4-1.6.2-1.6-.6z',
  5: 'M14.5 27.5h19c.8 0 1.3.7 1.1 1.5-2.6 11.4-18.6 11.4-21.2 0-.2-.8.3-1.5 1.1-1.5z',
};

/** A face of 48 px in the colours of the text around it. It means nothing to a screen reader: the word beside it does. */
export function face(rating: Rating): SVGSVGElement {
  const open = OPEN_MOUTHS[rating];
  return draw(
    'svg',
    { class: 'face', viewBox: '0 0 48 48', 'aria-hidden': 'true' },
    draw('circle', { class: 'head', cx: '24', cy: '24', r: '22' }),
    draw('path', { d: STROKES[rating] }),
    ...(rating === 5 ? [] : [draw('path', { class: 'eyes', d: EYES })]),
    ...(open ? [draw('path', { class: 'open', d: open })] : []),
  );
}

/** The mark of the chosen face, for those who do not see its colour. */
export const check = (): SVGSVGElement =>
  draw(
    'svg',
    { class: 'check', viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    draw('circle', { cx: '10', cy: '10', r: '9' }),
    draw('path', { d: 'M6 10.5l2.8 2.8L14.2 7.5' }),
  );

/** The close button's cross. */
export const cross = (): SVGSVGElement => draw('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, draw('path', { d: 'M5 5l10 10M15 5L5 15' }));
