import { posix } from 'node:path';
import type { Finding, Rule } from './rule.ts';
import { PRODUCT_ROOTS, type Source } from './sources.ts';

/** What a document may speak of. */
export interface Repository {
  /** Whether there is such a file or folder. */
  has(path: string): boolean;
  /** Of package.json. */
  readonly scripts: readonly string[];
  /** Of the command line: "serve", "import". */
  readonly commands: readonly string[];
}

/** Links lead somewhere, and what is named can be found and run. */
export const documentsAreTrue = (repository: Repository): Rule => ({
  reason: 'A document that names what is not there costs its reader more than one that is silent.',
  find: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap((document) => [...deadLinks(document, repository), ...deadNames(document, repository)]),
});

function deadLinks(document: Source, { has }: Repository): readonly Finding[] {
  return found(withoutCode(document), /\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g, ([, markdown, html]) => {
    const link = markdown ?? html ?? '';
    const [target = ''] = link.split('#');
    if (target === '' || /^[a-z]+:/.test(link)) return null;
    const path = posix.join(posix.dirname(document.path), target).replace(/\/$/, '');
    return has(path) ? null : `links to ${target}, which is not there`;
  });
}

/** What stands in a block of code is for somebody else's page. Its lines stay, so that the others keep their numbers. */
const withoutCode = ({ path, text }: Source): Source => ({ path, text: text.replace(/```[\s\S]*?```/g, (code) => code.replace(/.+/g, '')) });

/** Code in a document: between backticks, or in a block of its own. */
function deadNames(document: Source, { has, scripts, commands }: Repository): readonly Finding[] {
  return found(document, /```[\s\S]*?```|`[^`\n]+`/g, ([code]) => {
    const named = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);
    const script = [...named(/\bnpm run ([a-z][\w:-]*)/g), ...named(/\bnpm (test|start)\b/g)].find((name) => !scripts.includes(name));
    if (script) return `names the script ${script}, which package.json does not have`;
    const command = named(/(?:^|[\s`])(?:npx )?afterword (?:-- )?([a-z]+)\b/g).find((name) => !commands.includes(name));
    if (command) return `names the command afterword ${command}, which there is not`;
    const path = named(PATH).find((name) => !name.includes('*') && !has(name));
    return path ? `names ${path}, which is not there` : null;
  });
}

// "db/store.ts", "tests/house/": a folder of ours and something in it. Nothing inside a longer path or an address.
const PATH = new RegExp(`(?:^|[\\s\`])((?:${PRODUCT_ROOTS.join('|')}|tests|docs|examples)/[\\w./*-]+)`, 'g');

function found(document: Source, pattern: RegExp, objection: (match: RegExpExecArray) => string | null): readonly Finding[] {
  return [...document.text.matchAll(pattern)].flatMap((match) => {
    const what = objection(match);
    const line = document.text.slice(0, match.index).split('\n').length;
    return what === null ? [] : [{ path: document.path, line, what }];
  });
}
