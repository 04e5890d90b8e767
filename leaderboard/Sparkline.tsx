import { drawLine } from './drawn-line.ts';
import { NO_NUMBER } from './format.ts';
import { useLanguage } from './language.ts';

const HEIGHT = 24;
// Room for the dot at both ends.
const heightOf = (share: number): number => HEIGHT - 2 - (HEIGHT - 4) * share;

/** How CSAT of one row went over the range, small: one number, 0 to 1, a step, null where nobody answered. It says its ends and its lowest point in words. */
export function Sparkline({ shares }: { readonly shares: readonly (number | null)[] | undefined }) {
  const { words, format } = useLanguage();
  const known = (shares ?? []).filter((share) => share !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!shares || first === undefined || last === undefined) return <>{NO_NUMBER}</>;
  const text = words.boards.sparkline(format.share(first), format.share(last), format.share(Math.min(...known)));
  return (
    <svg class="sparkline" viewBox={`0 0 ${shares.length} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={text}>
      <title>{text}</title>
      <path class="line" d={drawLine(shares, heightOf) ?? ''} />
      <path class="dots" d={`M${shares.lastIndexOf(last) + 0.5} ${heightOf(last)}h0`} />
    </svg>
  );
}
