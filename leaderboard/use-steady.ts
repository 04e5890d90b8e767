import { useRef, useState } from 'preact/hooks';
import type { Line } from './rows.ts';
import { steadyOrder } from './steady.ts';

/** Rows in an order that does not change while somebody points at them. */
export interface Steady<Key extends string> {
  readonly lines: readonly Line<Key>[];
  /** Whether the order on screen is not the one that was asked for. */
  readonly isBehind: boolean;
  /** To be spread on the element that holds the rows. */
  readonly hold: {
    onPointerEnter(event: PointerEvent): void;
    onPointerLeave(): void;
    onFocusIn(): void;
    onFocusOut(event: FocusEvent): void;
  };
}

/** Keeps the order while the pointer is over the rows or the focus is in them. Another `reason` (sort, filter) is a wish to see another order, at once. */
export function useSteady<Key extends string>(wanted: readonly Line<Key>[], reason: string): Steady<Key> {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const before = useRef<{ readonly reason: string; readonly keys: readonly Key[] }>({ reason: '', keys: [] });
  const keys = wanted.map(({ key }) => key);
  const isHeld = (isPointed || isFocused) && before.current.reason === reason;
  const shown = isHeld ? steadyOrder(before.current.keys, keys) : keys;
  before.current = { reason, keys: shown };
  const byKey = new Map(wanted.map((line) => [line.key, line]));
  return {
    lines: shown.flatMap((key) => byKey.get(key) ?? []),
    isBehind: shown.some((key, index) => key !== keys[index]),
    hold: {
      // A finger leaves no pointer behind to move rows away from.
      onPointerEnter: ({ pointerType }) => setPointed(pointerType === 'mouse'),
      onPointerLeave: () => setPointed(false),
      onFocusIn: () => setFocused(true),
      onFocusOut: ({ currentTarget, relatedTarget }) => setFocused((currentTarget as Element).contains(relatedTarget as Node | null)),
    },
  };
}
