import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isInSight } from './use-sight.ts';

/** Lights a row or a cell up softly when its value is not the one it had before. */
export function useFlash(element: RefObject<HTMLElement | null>, value: string): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (element.current && isInSight(element.current) && !isStill()) light(element.current);
  }, [element, value]);
}

function light(element: HTMLElement): void {
  if (alight >= ALIGHT_MAX) return;
  alight += 1;
  const fading = element.animate([{ backgroundColor: 'var(--flash)' }, { backgroundColor: 'transparent' }], { duration: 1600, easing: 'ease-out' });
  const putOut = () => {
    alight -= 1;
  };
  fading.finished.then(putOut, putOut);
}

// Where everything changes all the time a light says nothing, and costs the browser more than the numbers.
const ALIGHT_MAX = 8;
let alight = 0;

/** Lets rows glide to their new places instead of jumping there, so that the eye can follow. */
export function useGlide(rows: RefObject<HTMLElement | null>, order: string): void {
  const tops = useRef(new Map<Element, number>());
  // A new order is the reason to look where the rows are.
  useLayoutEffect(() => {
    const before = tops.current;
    const all = [...(rows.current?.children ?? [])];
    if (isStill() || all.length > GLIDING_MAX) return;
    tops.current = new Map(all.map((row) => [row, (row as HTMLElement).offsetTop]));
    for (const [row, top] of tops.current) {
      const moved = (before.get(row) ?? top) - top;
      if (moved !== 0 && isInSight(row))
        row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], { duration: 450, easing: 'cubic-bezier(.2, .7, .2, 1)' });
    }
  }, [rows, order]);
}

// To know where rows are costs a layout of all of them, four times a second; beyond some hundred that is felt.
const GLIDING_MAX = 250;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
