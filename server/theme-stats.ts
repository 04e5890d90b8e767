import type { ThemeStats } from '../contract/words.ts';
import type { KeptRemark } from '../db/remark-store.ts';
import type { Site } from '../db/site-store.ts';
import { addDays, type Calendar, type Day, mondayOf } from '../domain/calendar.ts';
import { STANDARD_THEMES } from '../domain/standard-themes.ts';
import { type Theme, themeReader } from '../domain/theme.ts';
import { takingBreaks } from './breaks.ts';
import type { ReadRemarks } from './remarks.ts';
import { WORDS } from './segmenter.ts';

/** The themes of a site: its own, or the standard ones. */
export const themesOf = ({ themes }: Pick<Site, 'themes'>): readonly Theme[] => themes ?? STANDARD_THEMES;

/** Tells of texts which of the themes they speak of, in any script. */
export const readerOf = (themes: readonly Theme[]): ((text: string) => readonly Theme[]) => themeReader(themes, WORDS);

const DAYS_MAX = 100; // A line of more steps is no line any more on a phone.

/** How often comments speak of each theme, as it travels; counted with breaks. */
export async function countedThemes(
  { remarks }: ReadRemarks,
  themes: readonly Theme[],
  calendar: Calendar,
): Promise<Pick<ThemeStats, 'interval' | 'steps' | 'themes'>> {
  const dayOf = (remark: KeptRemark) => calendar.hourOf(remark.at).day;
  const [first, last] = [remarks.at(-1), remarks[0]].map((remark) => remark && dayOf(remark));
  const interval = first && last && addDays(first, DAYS_MAX) <= last ? 'week' : 'day';
  const stepOf = (day: Day) => (interval === 'week' ? mondayOf(day) : day);
  const steps = first && last ? stepsBetween(stepOf(first), stepOf(last), interval === 'week' ? 7 : 1) : [];
  const places = new Map(steps.map((step, place) => [step, place]));
  const counted = new Map(themes.map((theme): [Theme, Counted] => [theme, { comments: 0, low: 0, trend: steps.map(() => 0) }]));
  const [themesIn, rest] = [readerOf(themes), takingBreaks()];
  for (const remark of remarks) {
    await rest();
    const place = places.get(stepOf(dayOf(remark))) ?? 0;
    for (const theme of themesIn(remark.text)) add(counted.get(theme), place, remark.rating <= 2);
  }
  return { interval, steps: [...steps], themes: [...counted].map(([theme, count]) => themeMessage(theme, count)) };
}

interface Counted {
  comments: number;
  low: number;
  readonly trend: number[];
}

function add(counted: Counted | undefined, place: number, isLow: boolean): void {
  if (!counted) return;
  counted.comments += 1;
  counted.low += isLow ? 1 : 0;
  counted.trend[place] = (counted.trend[place] ?? 0) + 1;
}

function stepsBetween(first: Day, last: Day, apart: number): readonly Day[] {
  const length = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000 / apart) + 1;
  return Array.from({ length }, (_, index) => addDays(first, index * apart));
}

const themeMessage = ({ name, keywords }: Theme, { comments, low, trend }: Counted): ThemeStats['themes'][number] => ({
  ...{ name, keywords: [...keywords], comments, low, trend: [...trend] },
  low_share: comments > 0 ? low / comments : null,
});
