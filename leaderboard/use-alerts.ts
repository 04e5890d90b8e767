import { useEffect, useState } from 'preact/hooks';
import type { Alerts } from '../contract/alerts.ts';
import { type AlertsFilter, fetchAlerts } from './api.ts';
import { calmly } from './calmly.ts';

// The server keeps what it found for as long: asking sooner would bring the same.
const CALM = 60_000;

/** What changed, asked for again after the board moved; null until it first came. Where it cannot be had, the last stays. */
export function useAlerts(filter: AlertsFilter, seq: number): Alerts | null {
  const [known, setKnown] = useState<{ readonly alerts: Alerts; readonly key: string } | null>(null);
  const [asking, setAsking] = useState<ReturnType<typeof calmly> | null>(null);
  const key = JSON.stringify(filter);
  // The key says all of the filter.
  useEffect(() => {
    const controller = new AbortController();
    const keep = (alerts: Alerts) => controller.signal.aborted || setKnown({ alerts, key });
    const made = calmly(CALM, () => void fetchAlerts(filter, controller.signal).then(keep, () => undefined));
    setAsking(made);
    return () => {
      made.stop();
      controller.abort();
    };
  }, [key]);
  // A move is the reason to ask.
  useEffect(() => asking?.soon(), [asking, seq]);
  return known && known.key === key ? known.alerts : null;
}
