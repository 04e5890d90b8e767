import { readFileSync } from 'node:fs';

/** The code under a heading of docs/chats.md: the first block, or the one that comes that many later. */
export function documented(heading: string, later = 0): string {
  const [, section = ''] = readFileSync('docs/chats.md', 'utf8').split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [code = ''] = [...section.matchAll(/^```\w+\n([\s\S]*?)^```/gm)].slice(later).map(([, block = '']) => block);
  if (!code) throw new Error(`docs/chats.md has no such code under "${heading}"`);
  return code;
}
