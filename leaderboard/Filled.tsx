import type { ComponentChildren } from 'preact';

interface Props {
  /** "Left out by {by}, {at}" */
  readonly text: string;
  readonly places: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence of the catalogue with elements in its places, in the order that the language has. */
export const Filled = ({ text, places }: Props) => <>{text.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : places[part]))}</>;
