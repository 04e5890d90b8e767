import type { Alerts } from '../contract/alerts.ts';
import { type CountedFilter, fetchAlerts } from './api.ts';
import { useFollowed } from './use-followed.ts';

// The server keeps what it found for as long: asking sooner would bring the same.
const CALM = 60_000;

/** What changed; null until it first came. */
export const useAlerts = (filter: CountedFilter, seq: number): Alerts | null =>
  useFollowed({ key: JSON.stringify(filter), ask: (signal) => fetchAlerts(filter, signal), calm: CALM }, seq);
