import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Notices when a row comes into sight and when it leaves. */
export function useSight(row: RefObject<HTMLTableRowElement | null>): void {
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    observer ??= new IntersectionObserver(notice);
    observer.observe(element);
    return () => {
      observer?.unobserve(element);
      inSight.delete(element);
    };
  }, [row]);
}

/** Whether the row that an element belongs to can be seen. What nobody sees is not animated: a board of a thousand agents would keep the machine busy. */
export const isInSight = (element: Element | null): boolean => inSight.has(element?.closest('tr') ?? null);

// One for all rows: asking each row for its place makes the browser lay the page out again every time.
let observer: IntersectionObserver | null = null;
const inSight = new Set<Element | null>();

function notice(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) inSight.add(target);
    else inSight.delete(target);
  }
}
