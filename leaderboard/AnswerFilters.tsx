import { RATINGS } from '../domain/rating.ts';
import { Face } from './Face.tsx';
import { useNavigation } from './navigation.ts';
import { RATING_WORDS } from './words.ts';

/** Which of the answers behind a number are listed. */
export function AnswerFilters() {
  const { address, change } = useNavigation();
  return (
    <div class="answer-filters">
      <fieldset class="faces">
        <legend class="hidden">Rating</legend>
        <button type="button" aria-pressed={address.rating === null} onClick={() => change({ ...address, rating: null })}>
          All
        </button>
        {[...RATINGS].reverse().map((rating) => (
          <button
            key={rating}
            type="button"
            aria-pressed={address.rating === rating}
            title={RATING_WORDS[rating]}
            onClick={() => change({ ...address, rating: address.rating === rating ? null : rating })}
          >
            <Face rating={rating} />
            {rating}
            <span class="hidden"> {RATING_WORDS[rating]}</span>
          </button>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={address.hasSilent}
          onChange={({ currentTarget }) => change({ ...address, hasSilent: currentTarget.checked })}
        />
        Also without words
      </label>
    </div>
  );
}
