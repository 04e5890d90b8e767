import type { Timeseries } from '../contract/timeseries.ts';
import { fetchSeries, type SeriesFilter } from './api.ts';
import { useFollowed } from './use-followed.ts';

// The chart is looked at, not read: every other second is live enough and spares the server.
const CALM = 2000;

/** The counts over time behind a board; null until they first came. */
export const useSeries = (filter: SeriesFilter, seq: number | null): Timeseries | null =>
  useFollowed({ key: JSON.stringify(filter), ask: (signal) => fetchSeries(filter, signal), calm: CALM }, seq);
