import { answered, type Counts } from '../domain/counts.ts';
import { countText, NO_NUMBER } from './format.ts';

/** How many of the interactions that ended came to an answer, step by step: whoever asks only the happy ones shows here. */
export function Funnel({ counts }: { readonly counts: Counts }) {
  return (
    <dl class="funnel">
      {STEPS.map(([name, countOf]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{countOf(counts) > 0 ? countText(countOf(counts)) : NO_NUMBER}</dd>
        </div>
      ))}
    </dl>
  );
}

const STEPS: readonly (readonly [name: string, countOf: (counts: Counts) => number])[] = [
  ['Closed', ({ closed }) => closed],
  ['Asked', ({ asked }) => asked],
  ['Shown', ({ shown }) => shown],
  ['Answered', (counts) => answered(counts) + counts.excluded],
];
