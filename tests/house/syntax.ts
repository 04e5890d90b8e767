import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite';
import type { Source } from './sources.ts';

/** A module as the rules look at it. TypeScript 7 has no parser for programs, so it is the one of the bundler. */
export interface Syntax {
  readonly imports: readonly Import[];
  /** Exports that pass on what another module declares. */
  readonly reexports: readonly Located[];
  readonly comments: readonly Comment[];
  readonly program: ESTree.Program;
  /** The line, from 1, of an offset in the text. */
  lineOf(offset: number): number;
  visit(visitor: VisitorObject): void;
}

export interface Import extends Located {
  /** As written: "./counts.ts", "zod", "node:fs". */
  readonly from: string;
  /** Whether nothing of it is left when the types are gone. */
  readonly isType: boolean;
}

interface Comment extends Located {
  readonly text: string;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
}

interface Located {
  readonly line: number;
}

const known = new WeakMap<Source, Syntax>();

/** The parsed module; parsed once however many rules ask. */
export function syntaxOf(source: Source): Syntax {
  const syntax = known.get(source) ?? parsed(source);
  known.set(source, syntax);
  return syntax;
}

function parsed({ path, text }: Source): Syntax {
  const { module, program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const visit = (visitor: VisitorObject) => new Visitor(visitor).visit(program);
  const statics = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    from: moduleRequest.value,
    // `import './x.css'` has no entries and is run for what it does.
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
    line: lineOf(start),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) => entries.filter(({ moduleRequest }) => moduleRequest !== null));
  return {
    imports: [...statics, ...passedOn.map((entry) => importOfExport(entry, lineOf)), ...importsWithin(visit, lineOf)],
    reexports: passedOn.map(({ start }) => ({ line: lineOf(start) })),
    comments: comments.map(({ value, start, end }) => ({ text: value, start, end, line: lineOf(start), lastLine: lineOf(end) })),
    program,
    lineOf,
    visit,
  };
}

type ExportEntry = ReturnType<typeof parseSync>['module']['staticExports'][number]['entries'][number];

const importOfExport = ({ moduleRequest, isType, start }: ExportEntry, lineOf: Syntax['lineOf']): Import => ({
  from: moduleRequest?.value ?? '',
  isType,
  line: lineOf(start),
});

/** `import('x')`, as a value and as a type. */
function importsWithin(visit: Syntax['visit'], lineOf: Syntax['lineOf']): readonly Import[] {
  const found: Import[] = [];
  visit({
    ImportExpression: ({ source, start }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') found.push({ from: source.value, isType: false, line: lineOf(start) });
    },
    TSImportType: ({ source, start }) => {
      found.push({ from: source.value, isType: true, line: lineOf(start) });
    },
  });
  return found;
}
