import type { ESTree } from 'vite';
import type { Finding, Rule } from './rule.ts';
import type { Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

/** Nothing that the leaderboard's reader sees or hears is written in a component. The console around it speaks English so far. */
export const wordsInCatalogue: Rule = {
  reason:
    'The leaderboard speaks several languages: a text belongs in leaderboard/words.ts and its translations, and is had by useWords() (CONTRIBUTING.md, "How to add words to the leaderboard").',
  find: (sources) =>
    sources.filter(({ path }) => /^leaderboard\/(wall\/)?[^/]+\.tsx?$/.test(path) && path !== 'leaderboard/words.ts').flatMap(written),
};

// What people read or are read, wherever it is given.
const SPOKEN = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'label', 'noun', 'placeholder', 'text', 'title'];

function written(source: Source): readonly Finding[] {
  const { visit, lineOf } = syntaxOf(source);
  const found = new Map<number, string>();
  const note = ({ start, text }: Text, isText: (text: string) => boolean) => isText(text) && found.set(start, text.replace(/\s+/g, ' ').trim());
  const noteAll = (node: ESTree.Node | null) => {
    for (const text of textsIn(node)) note(text, hasWord);
  };
  const unseen = unseenParts(visit);
  const noteSentences = (node: ESTree.Node) => {
    for (const text of textsIn(node)) if (!unseen.some(({ start, end }) => start <= text.start && text.start < end)) note(text, isSentence);
  };
  visit({
    JSXElement: ({ children }) => children.forEach(noteAll),
    JSXFragment: ({ children }) => children.forEach(noteAll),
    JSXAttribute: ({ name, value }) => isSpoken(name) && noteAll(value),
    Literal: noteSentences,
    TemplateLiteral: noteSentences,
  });
  return [...found].map(([at, text]) => ({ path: source.path, line: lineOf(at), what: `says "${text}"` }));
}

interface Text {
  readonly start: number;
  readonly text: string;
}

// The letter of a unit or an entity is not a word yet.
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text);

// Words with spaces between are meant for people, wherever they wait to be shown; a question to the browser's style begins with a bracket.
const isSentence = (text: string): boolean => /^[^(]*\p{L}{2,}[,:]? \p{L}{2,}/u.test(text);

const isSpoken = (name: ESTree.JSXAttributeName): boolean => name.type === 'JSXIdentifier' && SPOKEN.includes(name.name);

/** What stands there to be shown: a text, or the texts between which is chosen. */
function textsIn(node: ESTree.Node | null): readonly Text[] {
  switch (node?.type) {
    case 'JSXText':
      return [{ start: node.start, text: node.value }];
    case 'Literal':
      return typeof node.value === 'string' ? [{ start: node.start, text: node.value }] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ start, value }) => ({ start, text: value.raw }));
    case 'JSXExpressionContainer':
      return textsIn(node.expression);
    case 'ConditionalExpression':
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case 'LogicalExpression':
      return [...textsIn(node.left), ...textsIn(node.right)];
    default:
      return [];
  }
}

/** Class names, drawings, animations and the messages of bugs, which nobody reads on the page. */
function unseenParts(visit: ReturnType<typeof syntaxOf>['visit']): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  visit({
    JSXAttribute: ({ name, start, end }) => isSpoken(name) || parts.push({ start, end }),
    NewExpression: ({ callee, start, end }) => callee.type === 'Identifier' && callee.name === 'Error' && parts.push({ start, end }),
  });
  return parts;
}
