import { useEffect, useRef } from 'preact/hooks';
import type { Live } from '../live.ts';

// A server that is brought up to date goes away for a moment; one behind a proxy may not, so it is looked at now and then as well.
const LOOK_EVERY = 10 * 60_000;
// Where a cache in between keeps the page of yesterday, loading it again does not help, and must not become a loop.
const RELOAD_EVERY = 30 * 60_000;

/** Loads the page again when the server serves another one than this. */
export function useNewVersion(line: Live['line']): void {
  useEffect(() => {
    const timer = setInterval(reloadIfNew, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const before = useRef(line);
  useEffect(() => {
    if (before.current === 'reconnecting' && line === 'live') void reloadIfNew();
    before.current = line;
  }, [line]);
}

async function reloadIfNew(): Promise<void> {
  const mine = document.querySelector('script[src]')?.getAttribute('src') ?? '';
  const page = await fetch(location.href, { cache: 'no-store' }).then(textOf, () => null);
  // What a login page of the network says is not ours.
  if (!page?.includes('id="app"') || page.includes(mine) || !mayReload()) return;
  location.reload();
}

const textOf = (response: Response): Promise<string | null> => (response.ok ? response.text() : Promise.resolve(null));

const KEY = 'afterword.reloaded';

function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY));
    if (Date.now() - last < RELOAD_EVERY) return false;
    sessionStorage.setItem(KEY, String(Date.now()));
    return true;
  } catch {
    // Without a memory nothing would stop a loop.
    return false;
  }
}
