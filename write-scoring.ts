import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import type { Plugin } from 'vite';

/** Puts docs/scoring.md into its page. */
export const writeScoring: Plugin = {
  name: 'afterword:write-scoring',
  applyToEnvironment: ({ name }) => name === 'scoring',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!-- docs/scoring.md -->', () => asHtml(readFileSync('docs/scoring.md', 'utf8'))),
  },
};

// Links lead to other documents and files of the repository, which no page of ours serves. What is wider than a phone scrolls by itself.
const asHtml = (text: string): string =>
  String(marked.parse(text, { async: false }))
    .replace(/<a href="(?!https?:)[^"]*">(.*?)<\/a>/g, '$1')
    .replace(
      /<table>(.*?)<\/table>/gs,
      '<div class="wide" tabindex="0" role="group" aria-label="A table, which scrolls sideways where it has to"><table>$1</table></div>',
    );
