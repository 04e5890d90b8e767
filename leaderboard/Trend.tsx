import { drawLine } from './drawn-line.ts';
import { useLanguage } from './language.ts';

/** How a number went, small; in words for whoever does not see it. */
export function Trend({ counts }: { readonly counts: readonly number[] }) {
  const { words, format } = useLanguage();
  if (counts.length < 2) return null;
  const most = Math.max(1, ...counts);
  const [least, top, last] = [Math.min(...counts), Math.max(...counts), counts.at(-1) ?? 0].map(format.count);
  return (
    <svg
      class="plot trend"
      viewBox={`0 0 ${counts.length} ${most}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.spoken.trend(least ?? '', top ?? '', last ?? '')}
    >
      <path class="line" d={drawLine(counts, (count) => most - count) ?? ''} />
    </svg>
  );
}
