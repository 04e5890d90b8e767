import { differenceOfShares, satisfiedShare } from '../domain/comparison.ts';
import type { Counts } from '../domain/counts.ts';
import { useLanguage } from './language.ts';

interface Props {
  readonly now: Counts;
  readonly before: Counts | undefined;
  /** Whether it is said also where chance alone could have made the difference. */
  readonly isAlways?: boolean;
}

/** How far CSAT is from that of the period before, in percentage points, as long as more than chance is behind it. */
export function Change({ now, before, isAlways = false }: Props) {
  const { words, format } = useLanguage();
  const shares = [satisfiedShare(now.ratings), before ? satisfiedShare(before.ratings) : null] as const;
  if (!shares[0] || !shares[1]) return null;
  const { difference, low, high } = differenceOfShares(shares[0], shares[1]);
  const isSure = low > 0 || high < 0;
  if (!isSure && !isAlways) return null;
  const text = words.trend.interval(format.points(difference), format.points(low), format.points(high));
  return (
    <span class="change" data-direction={isSure ? (difference > 0 ? 'up' : 'down') : 'level'} title={text}>
      <span class="way" aria-hidden="true" />
      {isAlways ? text : format.points(difference)}
      {isAlways && !isSure && <span class="chance"> {words.trend.chance}</span>}
      {!isAlways && <span class="hidden"> {words.trend.points}</span>}
    </span>
  );
}
