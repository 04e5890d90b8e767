import { useEffect, useState } from 'preact/hooks';
import type { Timeseries } from '../contract/timeseries.ts';
import { fetchSeries, type SeriesFilter } from './api.ts';
import { calmly } from './calmly.ts';

// The chart is looked at, not read: every other second is live enough and spares the server.
const CALM = 2000;

/** The counts over time behind a board, fetched again after it moved; null until they first came. Where they cannot be had, the last ones stay. */
export function useSeries(filter: SeriesFilter, seq: number | null): Timeseries | null {
  const [known, setKnown] = useState<{ readonly series: Timeseries; readonly key: string } | null>(null);
  const [fetcher, setFetcher] = useState<ReturnType<typeof calmly> | null>(null);
  const key = JSON.stringify(filter);
  // The key says all of the filter.
  useEffect(() => {
    const controller = new AbortController();
    const keep = (series: Timeseries) => controller.signal.aborted || setKnown({ series, key });
    const made = calmly(CALM, () => void fetchSeries(filter, controller.signal).then(keep, () => undefined));
    setFetcher(made);
    return () => {
      made.stop();
      controller.abort();
    };
  }, [key]);
  // A move is the reason to ask.
  useEffect(() => {
    if (seq !== null) fetcher?.soon();
  }, [fetcher, seq]);
  return known && known.key === key ? known.series : null;
}
