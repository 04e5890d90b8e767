import { NO_NUMBER } from './format.ts';
import { useLanguage } from './language.ts';
import type { Line } from './rows.ts';

/** "3", or "=3" where somebody else has the same rank, and the ranks that chance could have made of it. */
export function RankCell({ line: { rank, rankInterval, isTied } }: { readonly line: Line<string> }) {
  const { words, format } = useLanguage();
  if (rank === null || rankInterval === null) return <>{NO_NUMBER}</>;
  const [best, worst] = [format.count(rankInterval.best), format.count(rankInterval.worst)];
  return (
    <>
      {(isTied ? '=' : '') + format.count(rank)}
      {best !== worst && (
        <span class="could-be" title={words.score.couldBe(best, worst)}>
          <span aria-hidden="true">{`${best}–${worst}`}</span>
          <span class="hidden">{`, ${words.score.couldBe(best, worst)}`}</span>
        </span>
      )}
    </>
  );
}
