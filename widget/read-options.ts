import type { Options } from './options.ts';

/** Options from several places, later ones first in rank: objects as pages write them, and elements with `foo-bar`, `data-foo-bar` or `data-afterword-foo-bar`. */
export function readOptions(...sources: readonly (Options | Element | undefined)[]): Options {
  const entries = sources.flatMap((source) => (source instanceof Element ? attributesOf(source) : Object.entries(source ?? {})));
  // Pages write numbers where we speak of names (`interaction: 4711`), and empty where they do not know.
  return Object.fromEntries(
    entries
      .filter(([, value]) => value ?? false)
      .map(([name, value]) => [name, String(value)])
      .filter(([, value]) => value),
  );
}

const attributesOf = (element: Element): [string, string | null][] =>
  element.getAttributeNames().map((name) => [camelCase(name.replace(/^data-(afterword-)?/, '')), element.getAttribute(name)]);

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
