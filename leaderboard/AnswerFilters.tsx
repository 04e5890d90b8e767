import { RATINGS } from '../domain/rating.ts';
import { Face } from './Face.tsx';
import { useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

/** Which of the answers behind a number are listed. */
export function AnswerFilters() {
  const { address, change } = useNavigation();
  const { drawer, ratings } = useWords();
  return (
    <div class="answer-filters">
      <fieldset class="faces">
        <legend class="hidden">{drawer.rating}</legend>
        <button type="button" aria-pressed={address.rating === null} onClick={() => change({ ...address, rating: null })}>
          {drawer.all}
        </button>
        {[...RATINGS].reverse().map((rating) => (
          <button
            key={rating}
            type="button"
            aria-pressed={address.rating === rating}
            title={ratings[rating]}
            onClick={() => change({ ...address, rating: address.rating === rating ? null : rating })}
          >
            <Face rating={rating} />
            {rating}
            <span class="hidden"> {ratings[rating]}</span>
          </button>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={address.hasSilent}
          onChange={({ currentTarget }) => change({ ...address, hasSilent: currentTarget.checked })}
        />
        {drawer.silentToo}
      </label>
    </div>
  );
}
