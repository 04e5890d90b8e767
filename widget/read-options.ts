import type { Options } from './options.ts';

/**
 * Options from several places, the last one first in rank: objects as pages write them, and elements with `foo-bar`, `data-foo-bar` or
 * `data-afterword-foo-bar`. Throws where no site is named.
 */
export function readOptions(...sources: readonly (Options | Element | undefined)[]): Options {
  const entries = sources.flatMap((source) => (source instanceof Element ? attributesOf(source) : Object.entries(source ?? {})));
  // Pages write numbers where we speak of names (`interaction: 4711`), and nothing where they do not know.
  const known = entries.filter(([, value]) => value || value === 0).map(([name, value]) => [name, `${value}`]);
  const options: Options = Object.fromEntries(known);
  if (!options.site) throw new Error('data-site, the key of the site, is missing');
  return options;
}

const attributesOf = (element: Element): [string, unknown][] =>
  element.getAttributeNames().map((name) => [camelCase(name.replace(/^data-(afterword-)?/, '')), element.getAttribute(name)]);

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
