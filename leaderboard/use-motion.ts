import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Lights an element up softly when its value is not the one it had before. */
export function useFlash(element: RefObject<HTMLElement | null>, value: string): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (!isStill())
      element.current?.animate([{ backgroundColor: 'var(--flash)' }, { backgroundColor: 'transparent' }], { duration: 1600, easing: 'ease-out' });
  }, [element, value]);
}

/** Lets rows glide to their new places instead of jumping there, so that the eye can follow. */
export function useGlide(rows: RefObject<HTMLElement | null>, order: string): void {
  const tops = useRef(new Map<Element, number>());
  // A new order is the reason to look where the rows are.
  useLayoutEffect(() => {
    const before = tops.current;
    tops.current = new Map([...(rows.current?.children ?? [])].map((row) => [row, (row as HTMLElement).offsetTop]));
    if (isStill()) return;
    for (const [row, top] of tops.current) {
      const moved = (before.get(row) ?? top) - top;
      if (moved !== 0)
        row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], { duration: 450, easing: 'cubic-bezier(.2, .7, .2, 1)' });
    }
  }, [rows, order]);
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
