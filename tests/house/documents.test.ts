import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentsAreTrue, type Repository } from './documents.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

const sources = readSources('.md', '.ts');
const commandsIn = (text: string) => [...text.matchAll(/\.command\('([a-z]+)/g)].map(([, name = '']) => name);
const ours: Repository = {
  has: existsSync,
  scripts: Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts),
  commands: sources.filter(({ path }) => path.startsWith('server/commands/')).flatMap(({ text }) => commandsIn(text)),
};
const small: Repository = { has: (path) => ['README.md', 'docs/a.md', 'db/store.ts'].includes(path), scripts: ['start'], commands: ['serve'] };

describe('the documents', () => {
  test('are true: links lead somewhere, scripts, commands and files are there', () => expectKept(documentsAreTrue(ours), sources));

  test('a link that leads nowhere is found, one to an address or a heading is not', () =>
    expectFindings(
      documentsAreTrue(small),
      {
        'docs/a.md':
          '[up](../README.md) [here](#a) [far](https://example.com/x)\n[lost](b.md#c)\n```html\n<script src="/widget.js">\n```\n<img src="../widget.png">',
      },
      ['docs/a.md:2 links to b.md, which is not there', 'docs/a.md:6 links to ../widget.png, which is not there'],
    ));

  test('a script, a command or a file that there is not is found', () =>
    expectFindings(
      documentsAreTrue(small),
      {
        'README.md':
          '`npm start`, `npm run bench`\n```sh\nafterword serve\nnpm run afterword -- serve\n```\n`afterword burn`\n`db/store.ts` `db/gone.ts` `domain/*.ts`',
      },
      [
        'README.md:1 names the script bench, which package.json does not have',
        'README.md:2 names the script afterword, which package.json does not have',
        'README.md:6 names the command afterword burn, which there is not',
        'README.md:7 names db/gone.ts, which is not there',
      ],
    ));

  test('the command line has the commands that it is said to have', () => {
    expect(commandsIn("program\n    .command('site <name>')\n .command('serve')")).toEqual(['site', 'serve']);
  });
});
