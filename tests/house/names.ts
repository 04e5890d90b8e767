import { posix } from 'node:path';
import { exportsOf } from './exports.ts';
import type { Finding, Rule } from './rule.ts';
import type { Source } from './sources.ts';

const DRAWERS = ['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'misc', 'manager', 'managers'];
const EMPTY_VERBS = ['handle', 'process', 'manage', 'do'];

/** Files and folders are named after what they hold, exported functions after what they do. */
export const tellingNames: Rule = {
  reason: 'A name that fits everything says nothing: a drawer called utils only grows. Use the word of the business (record, merge, rank, announce).',
  find: (sources) => sources.flatMap((source) => [...vaguePath(source), ...emptyVerbs(source)]),
};

/** `kebab-case.ts`; `PascalCase.tsx` where the file is a component of that name. */
export const namingOfFiles: Rule = {
  reason:
    'A file is called by what it exports: kebab-case.ts, and PascalCase.tsx where the file is a component, so that neither has to be searched for.',
  find: (sources) => sources.flatMap(misnamed),
};

function vaguePath({ path }: Source): readonly Finding[] {
  const words = path.split('/').flatMap((segment) => wordsOf(segment.replace(/\..*$/, '')));
  return words.flatMap((word) => (DRAWERS.includes(word) ? [{ path, line: 1, what: `says "${word}" in its path` }] : []));
}

function emptyVerbs(source: Source): readonly Finding[] {
  if (!/\.tsx?$/.test(source.path)) return [];
  return exportsOf(source).flatMap(({ name, isFunction, line }) => {
    const [verb = ''] = wordsOf(name);
    return isFunction && EMPTY_VERBS.includes(verb) ? [{ path: source.path, line, what: `${name} begins with "${verb}"` }] : [];
  });
}

/** The words of a kebab-case or camelCase name, in lower case. */
const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[-_]|(?<=[a-z0-9])(?=[A-Z])/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());

function misnamed(source: Source): readonly Finding[] {
  const name = posix.basename(source.path).replace(/(\.test|\.config|\.d)?\.tsx?$/, '');
  const isTsx = source.path.endsWith('.tsx');
  const component = isTsx ? exportsOf(source).find((one) => one.isFunction && /^[A-Z]/.test(one.name)) : undefined;
  const finding = (what: string) => [{ path: source.path, line: component?.line ?? 1, what }];
  if (component) return component.name === name ? [] : finding(`exports the component ${component.name}`);
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  const isPascal = /^([A-Z][a-z0-9]*)+$/.test(name);
  return isKebab || (isTsx && isPascal) ? [] : finding(`"${name}" is not ${isTsx ? 'kebab-case or PascalCase' : 'kebab-case'}`);
}
