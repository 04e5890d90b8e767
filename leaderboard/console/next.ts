/** The pages for whoever has signed in. */
const STAFF_PATHS = ['/', '/account', '/sites', '/people', '/activity', '/privacy'];

/** Where to go after signing in: a page of ours that the address names, or home. An address of anybody else is as if it were not there. */
export function nextOf(search: string): string {
  const url = parsed(new URLSearchParams(search).get('next') ?? '/');
  if (url?.origin !== location.origin || !isForStaff(url.pathname)) return '/';
  return url.pathname + url.search;
}

/** Whether a path is one of the pages that this script shows. */
export const isStaffPath = (path: string): boolean => STAFF_PATHS.includes(path);

/** Not what lies below /api: an answer in JSON is no place to arrive at. */
const isForStaff = (path: string): boolean => isStaffPath(path) || /^\/(leaderboard|examples)\//.test(path);

/** Null for what is no address at all, like `http://`. */
function parsed(text: string): URL | null {
  try {
    return new URL(text, location.origin);
  } catch {
    return null;
  }
}
