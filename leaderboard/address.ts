import { isDay } from '../domain/calendar.ts';
import { type AgentId, asId, type ChannelId } from '../domain/ids.ts';
import { type DayRange, PERIODS, type Period } from '../domain/period.ts';
import { isRating, type Rating } from '../domain/rating.ts';
import { ANSWERS_MIN } from '../domain/score.ts';
import { type Kiosk, kioskOf, kioskQuery } from './kiosk.ts';
import { type Lang, langOf } from './lang.ts';

/** The boards of the page, and what customers wrote. */
export const VIEWS = ['agents', 'channels', 'teams', 'matrix', 'words'] as const;
export type View = (typeof VIEWS)[number];

/** What rows can be sorted by. */
export const SORT_KEYS = ['score', 'adjusted', 'mean', 'csat', 'n', 'name'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface Sort {
  readonly by: SortKey;
  readonly isAscending: boolean;
}

/** Whose answers the drawer shows: an agent's, a channel's, an agent's on one channel, or everybody's (both null). */
export interface Opened {
  readonly agent: AgentId | null;
  readonly channel: ChannelId | null;
  /** Null for whatever team. */
  readonly team: string | null;
}

/** Which of the answers in the drawer are listed; null for all. */
export interface Sought {
  readonly rating: Rating | null;
  /** Whether answers without words are listed, too. */
  readonly hasSilent: boolean;
  /** Words in the comment. */
  readonly words: string | null;
  readonly reason: string | null;
  /** BCP 47, "de". */
  readonly language: string | null;
  readonly isSigned: boolean;
  /** The theme of the site that they speak of. */
  readonly theme: string | null;
  /** The phrase that stands in them, however they write it. */
  readonly phrase: string | null;
}

/** Everything that the page shows, as its address says it: whoever follows a link sees what its sender saw. */
export interface Address {
  /** Publishable key; null for the first site. */
  readonly site: string | null;
  /** Null: as the browser has it. */
  readonly lang: Lang | null;
  readonly range: Period | DayRange;
  readonly channel: ChannelId | null;
  readonly team: string | null;
  /** Whether numbers leave out what nobody signed; null: as the site has chosen. */
  readonly isSignedOnly: boolean | null;
  readonly view: View;
  readonly sort: Sort;
  /** From how many answers on a row is ranked. */
  readonly answersMin: number;
  /** Whether numbers stand beside those of the period before. */
  readonly isCompared: boolean;
  /** Whether all rows are listed, or the first ones only. */
  readonly isWhole: boolean;
  /** Whether changes are read out. */
  readonly isAnnounced: boolean;
  readonly opened: Opened | null;
  /** In the drawer of an agent: whom they are compared with, agent or channel; null for the row above. */
  readonly versus: string | null;
  /** In the drawer. */
  readonly sought: Sought;
  /** How it is shown on a wall; null where somebody sits before it. */
  readonly kiosk: Kiosk | null;
}

/** All answers with words. */
export const ALL_WORDS: Sought = {
  rating: null,
  hasSilent: false,
  words: null,
  reason: null,
  language: null,
  isSigned: false,
  theme: null,
  phrase: null,
};

/** The address of the page as it first opens; nothing of it is written out. */
export const FIRST_ADDRESS: Address = {
  site: null,
  lang: null,
  range: '30d',
  channel: null,
  team: null,
  isSignedOnly: null,
  view: 'agents',
  sort: { by: 'score', isAscending: false },
  answersMin: ANSWERS_MIN,
  isCompared: true,
  isWhole: false,
  isAnnounced: false,
  opened: null,
  versus: null,
  sought: ALL_WORDS,
  kiosk: null,
};

/** Reads a query ("?period=7d&view=matrix"). What it does not understand is as if it were not there. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const kiosk = kioskOf(query);
  // Nobody opens anything on a wall, and "theme" means its colours there.
  const opened = kiosk ? null : openedOf(query);
  return {
    site: query.get('site') || null,
    lang: langOf(query.get('lang') ?? ''),
    range: rangeOf(query),
    channel: idOf<ChannelId>(query.get('channel')),
    team: query.get('team') || null,
    isSignedOnly: signedOf(query.get('verified')),
    view: VIEWS.find((view) => view === query.get('view')) ?? FIRST_ADDRESS.view,
    sort: sortOf(query.get('sort')),
    answersMin: answersMinOf(query.get('min')),
    isCompared: query.get('compare') !== '0',
    isWhole: query.get('rows') === 'all',
    isAnnounced: query.get('announce') === '1',
    opened,
    versus: opened && (query.get('versus') || null),
    sought: opened ? soughtOf(query) : ALL_WORDS,
    kiosk,
  };
}

/** The query that `readAddress` reads the same address from; empty for the first one. */
export function writeAddress(address: Address): string {
  const query = Object.entries({ ...boardQuery(address), ...(address.opened && drawerQuery(address, address.opened)) }).flatMap(([name, value]) =>
    value === null || value === false ? [] : [[name, String(value)]],
  );
  return query.length > 0 ? `?${new URLSearchParams(query)}` : '';
}

const boardQuery = (address: Address) => ({
  site: address.site,
  lang: address.lang,
  ...(typeof address.range === 'string' ? { period: unlessFirst('range', address) } : address.range),
  channel: address.channel,
  team: address.team,
  verified: address.isSignedOnly === null ? null : Number(address.isSignedOnly),
  view: unlessFirst('view', address),
  sort: sortText(address.sort),
  min: unlessFirst('answersMin', address),
  compare: !address.isCompared && '0',
  rows: address.isWhole && 'all',
  announce: address.isAnnounced && '1',
  ...kioskQuery(address.kiosk),
});

const drawerQuery = ({ versus, sought }: Address, { agent, channel, team }: Opened) => ({
  agent,
  cell: channel,
  group: team,
  open: agent === null && channel === null && team === null && 'all',
  versus,
  rating: sought.rating,
  words: sought.hasSilent && 'any',
  q: sought.words,
  reason: sought.reason,
  language: sought.language,
  signed: sought.isSigned && '1',
  // "theme" is how a wall is painted.
  topic: sought.theme,
  phrase: sought.phrase,
});

/** What is as it first is, is not written out. */
const unlessFirst = <Key extends keyof Address>(key: Key, address: Address): Address[Key] | null =>
  address[key] === FIRST_ADDRESS[key] ? null : address[key];

/** The same board with the drawer shut. */
export const withoutDrawer = (address: Address): Address => ({ ...address, opened: null, versus: null, sought: ALL_WORDS });

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
  const opened = { agent: idOf<AgentId>(query.get('agent')), channel: idOf<ChannelId>(query.get('cell')), team: query.get('group') || null };
  return opened.agent || opened.channel || opened.team || query.get('open') === 'all' ? opened : null;
}

const soughtOf = (query: URLSearchParams): Sought => ({
  rating: ratingOf(query.get('rating')),
  hasSilent: query.get('words') === 'any',
  words: query.get('q') || null,
  reason: query.get('reason') || null,
  language: query.get('language') || null,
  isSigned: query.get('signed') === '1',
  theme: query.get('topic') || null,
  phrase: query.get('phrase') || null,
});

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

/** Nobody needs more than a thousand answers to be ranked, nor fewer than one. */
function answersMinOf(text: string | null): number {
  const min = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  return min > 0 ? Math.min(min, 1000) : FIRST_ADDRESS.answersMin;
}

const idOf = <Made extends AgentId | ChannelId>(text: string | null): Made | null => (text ? asId<Made>(text) : null);

function ratingOf(text: string | null): Rating | null {
  const rating: unknown = text?.length === 1 ? Number(text) : null;
  return isRating(rating) ? rating : null;
}
