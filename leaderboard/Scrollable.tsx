import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly class: string;
  /** What is in it, for whoever comes to it by keyboard. */
  readonly label: string;
  /** One element, whose size is what there is to scroll. */
  readonly children: ComponentChildren;
}

/** A part of a page that scrolls by itself: a stop for the keyboard where there is more of it than fits, and none where there is not. */
export function Scrollable({ class: name, label, children }: Props) {
  const box = useRef<HTMLElement>(null);
  const [isStop, setStop] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // Whoever is there stays there, although nothing is left to scroll.
    const look = () => setStop(isOverfull(element) || element === document.activeElement);
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={box} class={name} aria-label={label} tabIndex={isStop ? 0 : undefined}>
      {children}
    </section>
  );
}

const isOverfull = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
  scrollWidth > clientWidth || scrollHeight > clientHeight;
