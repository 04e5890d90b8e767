import type { ESTree } from 'vite';
import type { Finding, Rule } from './rule.ts';
import { rootOf, type Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

/** Something that a module exports, where it is declared. */
export interface Export {
  readonly name: string;
  readonly isFunction: boolean;
  readonly line: number;
  readonly declaration: ESTree.Node;
  readonly start: number;
}

/** Everything is exported where it is declared, under its own name. */
export const exportedAtHome: Rule = {
  reason:
    'A module is imported from where it is. A barrel or an index file drags everything behind it into every bundle and hides circles; a default export has another name in every file.',
  find: (sources) => sources.flatMap((source) => [...barrels(source), ...defaults(source)]),
};

// The leaderboard's components say what they are by what they show.
const DOCUMENTED_ROOTS = ['domain', 'contract', 'db', 'server', 'widget'];

/** Every export has a sentence on top of it. */
export const promises: Rule = {
  reason: 'One sentence on top of every export says what it promises (units, refusals), so that whoever uses it need not read how it does it.',
  find: (sources) => sources.filter(({ path }) => DOCUMENTED_ROOTS.includes(rootOf(path))).flatMap(unexplained),
};

/** What a module declares and exports in one statement. */
export function exportsOf(source: Source): readonly Export[] {
  const { program, lineOf } = syntaxOf(source);
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const { start, declaration } = statement;
    return namesOf(declaration).map((name) => ({ name, isFunction: isFunction(declaration), line: lineOf(start), declaration, start }));
  });
}

function namesOf(declaration: ESTree.Declaration): readonly string[] {
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

function isFunction(declaration: ESTree.Declaration): boolean {
  if (declaration.type === 'FunctionDeclaration') return true;
  const value = declaration.type === 'VariableDeclaration' ? declaration.declarations[0]?.init : undefined;
  return value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression';
}

function barrels(source: Source): readonly Finding[] {
  const { path } = source;
  const passedOn = syntaxOf(source).reexports.map(({ line }) => ({ path, line, what: 'passes on what another module declares' }));
  return /(^|\/)index\.tsx?$/.test(path) ? [{ path, line: 1, what: 'is an index file' }, ...passedOn] : passedOn;
}

/** The configuration of a tool is read by the tool, which asks for a default export. */
function defaults(source: Source): readonly Finding[] {
  const { path } = source;
  if (/^[^/]+\.config\.ts$/.test(path)) return [];
  const { program, lineOf } = syntaxOf(source);
  return program.body.flatMap(({ type, start }) =>
    type === 'ExportDefaultDeclaration' ? [{ path, line: lineOf(start), what: 'has a default export' }] : [],
  );
}

function unexplained(source: Source): readonly Finding[] {
  const explained = new Set<string>();
  return exportsOf(source).flatMap((one) => {
    const isExplained = hasSentence(source, one) || hasDescription(one.declaration) || isTypeOf(source, one, explained);
    if (isExplained) explained.add(one.name);
    return isExplained ? [] : [{ path: source.path, line: one.line, what: `${one.name} has no sentence on top of it` }];
  });
}

/** A doc comment that ends right above. */
function hasSentence(source: Source, { start }: Export): boolean {
  return syntaxOf(source).comments.some(({ text, end }) => text.startsWith('*') && end <= start && source.text.slice(end, start).trim() === '');
}

/** A schema whose last word is `.meta({ description })` says its sentence in the OpenAPI document too. */
function hasDescription(declaration: ESTree.Node): boolean {
  const call = declaration.type === 'VariableDeclaration' ? declaration.declarations[0]?.init : undefined;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const [meta] = call.arguments;
  const isMeta = call.callee.property.type === 'Identifier' && call.callee.property.name === 'meta' && meta?.type === 'ObjectExpression';
  return isMeta && meta.properties.some((one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'description');
}

/** A type that is read off an explained constant (`typeof FACES`) is explained with it. */
function isTypeOf({ text }: Source, { declaration }: Export, explained: ReadonlySet<string>): boolean {
  const constants = [...text.slice(declaration.start, declaration.end).matchAll(/\btypeof (\w+)/g)].map(([, name = '']) => name);
  return declaration.type === 'TSTypeAliasDeclaration' && constants.some((name) => explained.has(name));
}
