import { useWords } from './language.ts';

/** What a row has earned that is above the mean of all, as good as certainly. There is none for being below. */
export function Badge() {
  const { score } = useWords();
  return (
    <svg class="badge" viewBox="0 0 24 24" role="img" aria-label={score.badge}>
      <title>{score.badge}</title>
      <path d="M12 2.6l2.7 5.8 6.3.8-4.7 4.3 1.3 6.3-5.6-3.2-5.6 3.2 1.3-6.3L3 9.2l6.3-.8z" />
    </svg>
  );
}
