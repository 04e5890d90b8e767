import { useWords } from './language.ts';

/** The page before its first numbers: the same blocks in the same places, so that nothing jumps when they come. */
export function Loading() {
  const { loading } = useWords();
  return (
    <div class="page" aria-busy="true">
      <p class="hidden" role="status">
        {loading}
      </p>
      <div class="blank head" />
      <div class="blank choices" />
      <div class="overview">
        <div class="blank summary" />
        <div class="blank series" />
      </div>
      <div class="blank rows" />
    </div>
  );
}
