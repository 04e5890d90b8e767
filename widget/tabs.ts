const PAUSE = 500; // ms until what one tab has written down has come to all others.

const held = new Set<string>();

/** Whether this tab is the first of the browser to do this; all others are told no for half a second, until they can read that it was done. */
export async function isFirstTab(name: string): Promise<boolean> {
  // Pages without https have no locks.
  if (!navigator.locks || held.has(name)) return true;
  held.add(name);
  return new Promise((resolve) => {
    const taken = navigator.locks.request(`afterword ${name}`, { ifAvailable: true }, async (lock) => {
      resolve(!!lock);
      if (lock) await new Promise((release) => setTimeout(release, PAUSE));
      held.delete(name);
    });
    // A frame without an origin has locks and may not use them; it has no other tabs either.
    taken.catch(() => resolve(true));
  });
}
