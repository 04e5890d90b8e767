import type { ThemeStats, Words } from '../contract/words.ts';
import type { Theme } from '../domain/theme.ts';
import { ask, countedQuery, type SeriesFilter } from './api.ts';

const queryOf = ({ channel, team, ...counted }: SeriesFilter) => ({ ...countedQuery(counted), channel, team });

/** What stands out in comments. Rejects with `ApiFailure`, like all below. */
export const fetchWords = (filter: SeriesFilter, signal: AbortSignal): Promise<Words> => ask('stats/words', queryOf(filter), { signal });

/** What comments speak of. */
export const fetchThemes = (filter: SeriesFilter, signal: AbortSignal): Promise<ThemeStats> => ask('stats/themes', queryOf(filter), { signal });

/** Gives a site other themes; null for the standard ones. */
export const saveThemes = (site: string, themes: readonly Theme[] | null): Promise<unknown> =>
  ask(`sites/${encodeURIComponent(site)}`, {}, { method: 'PATCH', body: JSON.stringify({ themes }) });
