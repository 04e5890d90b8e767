import type { ComponentChildren } from 'preact';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  /** What to say where there are none. */
  readonly none: string;
  readonly children: (item: Item) => ComponentChildren;
}

/** A list of things, or that there are none. */
export function Rows<Item extends { readonly id: string }>({ items, label, none, children }: Props<Item>) {
  if (items.length === 0) return <p class="muted">{none}</p>;
  return (
    <ul class="rows" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  );
}
