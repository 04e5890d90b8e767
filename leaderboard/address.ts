import { isDay } from '../domain/calendar.ts';
import { type AgentId, asId, type ChannelId } from '../domain/ids.ts';
import { type DayRange, PERIODS, type Period } from '../domain/period.ts';
import { isRating, type Rating } from '../domain/rating.ts';
import { type Lang, langOf } from './lang.ts';

/** The boards of the page, and what customers wrote. */
export const VIEWS = ['agents', 'channels', 'matrix', 'words'] as const;
export type View = (typeof VIEWS)[number];

/** What rows can be sorted by. */
export const SORT_KEYS = ['mean', 'csat', 'n', 'name'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface Sort {
  readonly by: SortKey;
  readonly isAscending: boolean;
}

/** Whose answers the drawer shows: an agent's, a channel's, an agent's on one channel, or everybody's (both null). */
export interface Opened {
  readonly agent: AgentId | null;
  readonly channel: ChannelId | null;
}

/** Everything that the page shows, as its address says it: whoever follows a link sees what its sender saw. */
export interface Address {
  /** Publishable key; null for the first site. */
  readonly site: string | null;
  /** Null: as the browser has it. */
  readonly lang: Lang | null;
  readonly range: Period | DayRange;
  readonly channel: ChannelId | null;
  /** Whether numbers leave out what nobody signed; null: as the site has chosen. */
  readonly isSignedOnly: boolean | null;
  readonly view: View;
  readonly sort: Sort;
  /** Whether all rows are listed, or the first ones only. */
  readonly isWhole: boolean;
  /** Whether changes are read out. */
  readonly isAnnounced: boolean;
  readonly opened: Opened | null;
  /** In the drawer: only this rating. */
  readonly rating: Rating | null;
  /** In the drawer: also answers without words. */
  readonly hasSilent: boolean;
  /** In the drawer: only what speaks of this theme. */
  readonly theme: string | null;
  /** In the drawer: only what has these words. */
  readonly search: string | null;
}

/** The address of the page as it first opens; nothing of it is written out. */
export const FIRST_ADDRESS: Address = {
  site: null,
  lang: null,
  range: '30d',
  channel: null,
  isSignedOnly: null,
  view: 'agents',
  sort: { by: 'mean', isAscending: false },
  isWhole: false,
  isAnnounced: false,
  opened: null,
  rating: null,
  hasSilent: false,
  theme: null,
  search: null,
};

/** Reads a query ("?period=7d&view=matrix"). What it does not understand is as if it were not there. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const opened = openedOf(query);
  return {
    site: query.get('site') || null,
    lang: langOf(query.get('lang') ?? ''),
    range: rangeOf(query),
    channel: idOf<ChannelId>(query.get('channel')),
    isSignedOnly: signedOf(query.get('verified')),
    view: VIEWS.find((view) => view === query.get('view')) ?? FIRST_ADDRESS.view,
    sort: sortOf(query.get('sort')),
    isWhole: query.get('rows') === 'all',
    isAnnounced: query.get('announce') === '1',
    opened,
    rating: opened && ratingOf(query.get('rating')),
    hasSilent: opened !== null && query.get('words') === 'any',
    theme: opened && (query.get('theme') || null),
    search: opened && (query.get('q') || null),
  };
}

/** The query that `readAddress` reads the same address from; empty for the first one. */
export function writeAddress(address: Address): string {
  const { range, opened } = address;
  const query = Object.entries({
    site: address.site,
    lang: address.lang,
    ...(typeof range === 'string' ? { period: range === FIRST_ADDRESS.range ? null : range } : range),
    channel: address.channel,
    verified: address.isSignedOnly === null ? null : Number(address.isSignedOnly),
    view: address.view === FIRST_ADDRESS.view ? null : address.view,
    sort: sortText(address.sort),
    rows: address.isWhole ? 'all' : null,
    announce: address.isAnnounced ? '1' : null,
    agent: opened?.agent,
    cell: opened?.channel,
    open: opened && !opened.agent && !opened.channel ? 'all' : null,
    rating: opened && address.rating,
    words: opened && address.hasSilent ? 'any' : null,
    theme: opened && address.theme,
    q: opened && address.search,
  }).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]]));
  return query.length > 0 ? `?${new URLSearchParams(query)}` : '';
}

/** The same board with the drawer shut. */
export const withoutDrawer = (address: Address): Address => ({
  ...address,
  opened: null,
  rating: null,
  hasSilent: false,
  theme: null,
  search: null,
});

/** The direction a column is first sorted in: best and most first, names from A. */
export const firstSort = (by: SortKey): Sort => ({ by, isAscending: by === 'name' });

function rangeOf(query: URLSearchParams): Period | DayRange {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  return PERIODS.find((period) => period === query.get('period')) ?? FIRST_ADDRESS.range;
}

const signedOf = (text: string | null): boolean | null => (text === '1' || text === '0' ? text === '1' : null);

function openedOf(query: URLSearchParams): Opened | null {
  const opened = { agent: idOf<AgentId>(query.get('agent')), channel: idOf<ChannelId>(query.get('cell')) };
  return opened.agent || opened.channel || query.get('open') === 'all' ? opened : null;
}

/** "csat" in its first direction, "-csat" in the other. */
function sortOf(text: string | null): Sort {
  const by = SORT_KEYS.find((key) => key === text?.replace('-', ''));
  if (!by) return FIRST_ADDRESS.sort;
  const first = firstSort(by);
  return text?.startsWith('-') ? { by, isAscending: !first.isAscending } : first;
}

function sortText({ by, isAscending }: Sort): string | null {
  if (isAscending !== firstSort(by).isAscending) return `-${by}`;
  return by === FIRST_ADDRESS.sort.by ? null : by;
}

const idOf = <Made extends AgentId | ChannelId>(text: string | null): Made | null => (text ? asId<Made>(text) : null);

function ratingOf(text: string | null): Rating | null {
  const rating: unknown = text?.length === 1 ? Number(text) : null;
  return isRating(rating) ? rating : null;
}
