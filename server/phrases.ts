import type { PhraseMessage, Words } from '../contract/words.ts';
import { COMMENTS_MIN, findPhrases, type Phrase, type Reading } from '../domain/phrases.ts';
import { takingBreaks } from './breaks.ts';
import type { ReadRemarks } from './remarks.ts';
import { WORDS } from './segmenter.ts';
import { languagesOf, stopWordsOf } from './stop-words.ts';

/** What stands out in comments, as it travels: found in small steps, between which others have their turn. */
export async function phrasesIn({ remarks }: ReadRemarks): Promise<Pick<Words, 'state' | 'needed' | 'languages' | 'low' | 'five'>> {
  const languages = languagesOf(remarks.map(({ language }) => language));
  const reading: Reading = { segmenter: WORDS, stopWords: stopWordsOf(languages) };
  const rest = takingBreaks();
  const steps = findPhrases(remarks, reading);
  let step = steps.next();
  while (!step.done) {
    const pause = rest();
    if (pause) await pause;
    step = steps.next();
  }
  const said = { needed: COMMENTS_MIN, languages: [...languages] };
  if (step.value.state === 'too few comments') return { state: 'too_few_comments', ...said, low: [], five: [] };
  return {
    state: 'found',
    ...said,
    low: step.value.ofLow.slice(0, PHRASES_MAX).map(phraseMessage),
    five: step.value.ofFive.slice(0, PHRASES_MAX).map(phraseMessage),
  };
}

const PHRASES_MAX = 40; // The surest; nobody reads on.
const ALSO_MAX = 10;

const phraseMessage = ({ also, ...phrase }: Phrase): PhraseMessage => ({ ...phrase, also: also.slice(0, ALSO_MAX) });
