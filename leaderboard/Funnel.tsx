import { answered, type Counts } from '../domain/counts.ts';
import { NO_NUMBER } from './format.ts';
import { useLanguage } from './language.ts';
import type { Words } from './words.ts';

/** How many of the interactions that ended came to an answer, step by step: whoever asks only the happy ones shows here. */
export function Funnel({ counts }: { readonly counts: Counts }) {
  const { words, format } = useLanguage();
  return (
    <dl class="funnel">
      {STEPS.map(([name, countOf]) => (
        <div key={name}>
          <dt>{words.funnel[name]}</dt>
          <dd>{countOf(counts) > 0 ? format.count(countOf(counts)) : NO_NUMBER}</dd>
        </div>
      ))}
    </dl>
  );
}

const STEPS: readonly (readonly [name: keyof Words['funnel'], countOf: (counts: Counts) => number])[] = [
  ['closed', ({ closed }) => closed],
  ['asked', ({ asked }) => asked],
  ['shown', ({ shown }) => shown],
  ['answered', (counts) => answered(counts) + counts.excluded],
];
