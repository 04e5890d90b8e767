import { addDays, type Day } from '../../domain/calendar.ts';
import type { DayRange, Period } from '../../domain/period.ts';

/** The last week or month that is over, which somebody has won. */
export interface LastPeriod {
  readonly unit: 'week' | 'month';
  readonly range: DayRange;
}

/** Seen from a day: the month before, or for boards of a week and less the week before, from Monday. */
export function lastPeriod(shown: Period | DayRange, today: Day): LastPeriod {
  if (shown === 'today' || shown === '7d') {
    const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
    return { unit: 'week', range: { from: addDays(monday, -7), to: addDays(monday, -1) } };
  }
  const last = addDays(`${today.slice(0, 8)}01` as Day, -1);
  return { unit: 'month', range: { from: `${last.slice(0, 8)}01` as Day, to: last } };
}
