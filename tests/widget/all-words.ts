import { readdirSync } from 'node:fs';
import { ENGLISH, type Words } from '../../widget/words.ts';

/** The words of every language of the widget, English first. */
export const ALL_WORDS: readonly Words[] = [ENGLISH, ...(await Promise.all(readdirSync('widget/languages').map(read)))];

async function read(file: string): Promise<Words> {
  const [words = ENGLISH] = Object.values<Words>(await import(`../../widget/languages/${file.replace(/\.ts$/, '')}.ts`));
  return words;
}
