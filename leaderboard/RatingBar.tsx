import { answered, type Counts } from '../domain/counts.ts';
import { RATINGS, type Rating } from '../domain/rating.ts';
import { Face } from './Face.tsx';
import { useLanguage } from './language.ts';

/** The five counts as parts of one bar, told apart by pattern as well as by colour; best first, so that a longer start is a better board. */
export function RatingBar({ counts }: { readonly counts: Counts }) {
  const { words, format } = useLanguage();
  const text = BEST_FIRST.map((rating) => `${words.ratings[rating]} ${format.count(countOf(counts, rating))}`).join(', ');
  return (
    <span class="bar" role="img" aria-label={text} title={text}>
      {BEST_FIRST.map((rating) => {
        const count = countOf(counts, rating);
        return count > 0 && <span key={rating} class={`part rated-${rating}`} style={{ flexGrow: count }} />;
      })}
    </span>
  );
}

/** The same five counts in numbers, which is also the key to every bar on the page. */
export function RatingKey({ counts }: { readonly counts: Counts }) {
  const { words, format } = useLanguage();
  const n = answered(counts);
  return (
    <ul class="rating-key">
      {BEST_FIRST.map((rating) => (
        <li key={rating}>
          <span class={`swatch part rated-${rating}`} aria-hidden="true" />
          <Face rating={rating} />
          <span class="word">{words.ratings[rating]}</span>
          <b>{format.count(countOf(counts, rating))}</b>
          <span class="share">{format.share(n > 0 ? countOf(counts, rating) / n : null)}</span>
        </li>
      ))}
    </ul>
  );
}

const BEST_FIRST: readonly Rating[] = [...RATINGS].reverse();

const countOf = ({ ratings }: Counts, rating: Rating): number => ratings[rating - 1] ?? 0;
