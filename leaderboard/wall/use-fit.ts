import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How many rows there is room for, and how high each of them may be, in px. */
export interface Fit {
  readonly rows: number;
  readonly height: number;
}

// In heights of the root's letters: what a row needs to be read from afar, and beyond which few rows look lost.
const ROW = { least: 1.8, most: 3.2 };

/** How many rows fit into an element, of so many that there are; follows the screen. */
export function useFit(element: RefObject<HTMLElement | null>, wanted: number): Fit {
  const [room, setRoom] = useState({ height: 0, unit: 16 });
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    // The heads of the columns are in the same box.
    const headHeight = () => box.querySelector('thead')?.offsetHeight ?? 0;
    const measure = () =>
      setRoom({ height: box.clientHeight - headHeight(), unit: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) });
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [element]);
  const { height, unit } = room;
  const rows = Math.min(wanted, Math.floor(height / (ROW.least * unit)));
  return { rows, height: rows > 0 ? Math.min(Math.floor(height / rows), ROW.most * unit) : 0 };
}

/** How much of something to show, at most so much and at least nothing: less until the element does not overflow. Begins again for another reason and another screen. */
export function useLess(element: RefObject<HTMLElement | null>, most: number, reason: string): number {
  const [size, setSize] = useState('');
  const key = `${reason} ${size}`;
  const [known, setKnown] = useState({ key, level: most });
  const level = known.key === key ? known.level : most;
  useLayoutEffect(() => {
    const box = element.current;
    if (box && level > 0 && box.scrollHeight > box.clientHeight) setKnown({ key, level: level - 1 });
  }, [element, key, level]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setSize(`${element.current?.clientWidth} ${element.current?.clientHeight}`));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return level;
}
