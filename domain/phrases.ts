import { logOdds } from './log-odds.ts';
import type { Rating } from './rating.ts';
import { type Segmenter, wordsOf } from './words.ts';

/** What a customer wrote, and the face that they tapped. */
export interface Remark {
  readonly text: string;
  readonly rating: Rating;
}

/** One to three words that customers of the one kind use more often than those of the other, by more than chance. */
export interface Phrase {
  readonly phrase: string;
  /** Comments with it: with 1 or 2, with 5, and of all. A comment counts once, however often it says so. */
  readonly low: number;
  readonly five: number;
  readonly all: number;
  /** How sure: positive for the dissatisfied. */
  readonly z: number;
  /** Phrases that mostly stand in the same comments and share a word with it, surest first. */
  readonly also: readonly string[];
}

/** What stands out in many comments; or that there are too few to say. */
export type Phrases =
  | { readonly state: 'too few comments'; readonly comments: number; readonly needed: number }
  | { readonly state: 'found'; readonly comments: number; readonly ofLow: readonly Phrase[]; readonly ofFive: readonly Phrase[] };

/** How a language is read. */
export interface Reading {
  readonly segmenter: Segmenter;
  /** Words with which no phrase begins or ends ("the", "don't"), as they are written. */
  readonly stopWords: Iterable<string>;
}

/** From 100 comments one phrase or none passes, and not reliably; from 300 on, 98 % of those that do point the right way. */
export const COMMENTS_MIN = 300;
// One in a thousand phrases would pass by chance, of both signs together.
const SURE_ABOVE = 3.29;
// A phrase of fewer comments is somebody's, not customers'.
const COMMENTS_OF_PHRASE_MIN = 8;
const WORDS_MAX = 3;
// Phrases that share a word and so much of the rarer one's comments say the same thing.
const OVERLAP_MIN = 0.6;

/** The phrases that part the dissatisfied (1 and 2) from the happiest (5), surest first; nothing below 300 comments. */
export function phrasesOf(remarks: readonly Remark[], reading: Reading): Phrases {
  const steps = findPhrases(remarks, reading);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in small steps: whoever goes from one to the next can do something else in between. */
export function* findPhrases(remarks: readonly Remark[], { segmenter, stopWords }: Reading): Generator<undefined, Phrases> {
  const spoken: Spoken[] = [];
  for (const { text, rating } of remarks) {
    const words = wordsOf(text, segmenter);
    if (words.length > 0) spoken.push({ words, rating });
    yield;
  }
  if (spoken.length < COMMENTS_MIN) return { state: 'too few comments', comments: spoken.length, needed: COMMENTS_MIN };
  const edges = new Set([...stopWords].flatMap((word) => wordsOf(word, segmenter)));
  yield;
  const found = yield* sure(yield* usesOf(spoken, edges), spoken);
  const ofLow = yield* merged(found.filter(({ z }) => z > 0));
  return { state: 'found', comments: spoken.length, ofLow, ofFive: yield* merged(found.filter(({ z }) => z < 0)) };
}

interface Spoken {
  readonly words: readonly string[];
  readonly rating: Rating;
}

/** A phrase that is sure, with the comments it stands in, by their number. */
type Found = Omit<Phrase, 'also'> & { readonly comments: ReadonlySet<number> };

/** In which comments each phrase stands that can be frequent: no more comments have it than have the rarest of its words. */
function* usesOf(spoken: readonly Spoken[], edges: ReadonlySet<string>): Generator<undefined, ReadonlyMap<string, readonly number[]>> {
  const comments = new Map<string, number>();
  for (const { words } of spoken) {
    for (const word of new Set(words)) comments.set(word, (comments.get(word) ?? 0) + 1);
    yield;
  }
  const isFrequent = (word: string) => (comments.get(word) ?? 0) >= COMMENTS_OF_PHRASE_MIN;
  const uses = new Map<string, number[]>();
  for (const [number, { words }] of spoken.entries()) {
    for (const phrase of new Set(phrasesIn(words, edges, isFrequent))) {
      const known = uses.get(phrase);
      if (known) known.push(number);
      else uses.set(phrase, [number]);
    }
    yield;
  }
  return uses;
}

const phrasesIn = (words: readonly string[], edges: ReadonlySet<string>, isFrequent: (word: string) => boolean): readonly string[] =>
  words.flatMap((first, from) => {
    if (edges.has(first)) return [];
    const following = words.slice(from, from + WORDS_MAX);
    const rare = following.findIndex((word) => !isFrequent(word));
    return following
      .slice(0, rare < 0 ? WORDS_MAX : rare)
      .flatMap((last, more) => (edges.has(last) ? [] : [words.slice(from, from + more + 1).join(' ')]));
  });

function* sure(uses: ReadonlyMap<string, readonly number[]>, spoken: readonly Spoken[]): Generator<undefined, readonly Found[]> {
  const isLow = (number: number) => (spoken[number]?.rating ?? 3) <= 2;
  const isFive = (number: number) => spoken[number]?.rating === 5;
  const every = [...spoken.keys()];
  const total = { lowComments: every.filter(isLow).length, fiveComments: every.filter(isFive).length, allComments: spoken.length };
  const found: Found[] = [];
  for (const [phrase, numbers] of uses) {
    if (numbers.length < COMMENTS_OF_PHRASE_MIN) continue;
    const counts = { low: numbers.filter(isLow).length, five: numbers.filter(isFive).length, all: numbers.length };
    const { z } = logOdds({ ...counts, ...total });
    if (Math.abs(z) > SURE_ABOVE) found.push({ phrase, ...counts, z, comments: new Set(numbers) });
    yield;
  }
  return found.sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.phrase < b.phrase ? -1 : 1));
}

/** The surest first; each that says the same as a surer one stands with that one. */
function* merged(found: readonly Found[]): Generator<undefined, readonly Phrase[]> {
  const groups: Group[] = [];
  for (const one of found) {
    const group = yield* groupOf(one, groups);
    if (group) group.also.push(one.phrase);
    else groups.push({ head: one, also: [] });
  }
  return groups.map(({ head: { comments, ...phrase }, also }) => ({ ...phrase, also }));
}

interface Group {
  readonly head: Found;
  readonly also: string[];
}

function* groupOf(one: Found, groups: readonly Group[]): Generator<undefined, Group | undefined> {
  for (const group of groups) {
    if (isAlike(group.head, one)) return group;
    yield;
  }
  return undefined;
}

function isAlike(a: Found, b: Found): boolean {
  const words = new Set(a.phrase.split(' '));
  if (!b.phrase.split(' ').some((word) => words.has(word))) return false;
  const [rarer, other] = a.comments.size < b.comments.size ? [a.comments, b.comments] : [b.comments, a.comments];
  let both = 0;
  for (const number of rarer) both += other.has(number) ? 1 : 0;
  return both >= OVERLAP_MIN * rarer.size;
}
