import type { ProblemCode } from '../contract/problem.ts';
import type { Turn } from '../domain/alarm-points.ts';
import type { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import type { StandardReason } from '../domain/reason.ts';
import type { Signal } from '../domain/standing.ts';
import type { Decider } from '../domain/why.ts';
import type { SortKey, View } from './address.ts';
import { counting } from './counting.ts';
import type { Grain } from './series.ts';

const many = counting('en-GB');
const answers = (n: number) => many(n, { one: '# answer', other: '# answers' });

/**
 * Every word that the page shows or says, and the language that comes with it. Another language has the same keys, or it does not compile.
 * A text with a number in it is a function that takes the number (`many` chooses the form and writes it); one with an element in it has a
 * place for it, `{time}`, which `Filled` fills.
 */
export const ENGLISH = {
  lang: 'en',
  /** How numbers and days are written: day before month and a 24-hour clock are read the same way nearly everywhere. */
  locale: 'en-GB',
  dir: 'ltr' as 'ltr' | 'rtl',
  /** Titles of the window: before and after the name of the site is known. */
  title: 'Leaderboard · Afterword',
  titleOf: (site: string) => `${site} · Leaderboard`,
  loading: 'Loading the leaderboard…',
  tryAgain: 'Try again',

  /** The five faces and the six reasons, as customers see them. */
  ratings: { 1: 'Terrible', 2: 'Bad', 3: 'Okay', 4: 'Good', 5: 'Great' } satisfies Record<Rating, string>,
  reasons: {
    friendliness: 'Friendliness',
    knowledge: 'Knowledge',
    listening: 'Listening',
    speed: 'Speed',
    solution: 'Solution',
    rules: 'Product or rules',
  } satisfies Record<StandardReason, string>,

  /** What the numbers speak of: "24 Oct – 22 Nov 2026, all channels · days of Europe/Vienna". */
  about: {
    allTime: 'all time',
    allChannels: 'all channels',
    daysOf: (zone: string) => `days of ${zone}`,
    timesIn: (zone: string) => `times in ${zone}`,
  },

  header: { home: 'Afterword, home', signedIn: 'Signed in:' },

  live: {
    lines: { connecting: 'connecting', live: 'live', reconnecting: 'reconnecting', paused: 'paused' },
    asOf: '{line}, as of {time}',
    pause: 'Pause',
    announce: 'Announce changes',
    /** Read out: what came, and where it stands now. */
    more: (n: number) => `${answers(n)} more.`,
    now: (csat: string, mean: string, n: number) => `CSAT ${csat}, mean ${mean}, ${answers(n)}.`,
  },

  filters: {
    title: 'Filters',
    days: 'Days',
    periods: {
      today: 'Today',
      '7d': '7 days',
      '30d': '30 days',
      '90d': '90 days',
      month: 'This month',
      all: 'All time',
    } satisfies Record<Period, string>,
    otherDays: 'Other days',
    firstDay: 'First day',
    lastDay: 'Last day',
    showDays: 'Show these days',
    onlySigned: 'Only signed',
    channel: 'Channel',
    allChannels: 'All channels',
    team: 'Team',
    allTeams: 'All teams',
    answersMin: 'Ranked from',
    answersFrom: (n: number) => answers(n),
  },

  /** Names of numbers, as they stand above or before them. */
  figures: {
    csat: 'CSAT',
    csatInFull: 'Customer satisfaction',
    mean: 'Mean',
    answers: 'Answers',
    rate: 'Response rate',
    coverage: 'Coverage',
    comments: 'Comments',
    unknown: 'not known',
  },

  /** From the end of an interaction to its answer. */
  funnel: { closed: 'Closed', asked: 'Asked', shown: 'Shown', answered: 'Answered' },

  summary: {
    readComments: 'Read the comments',
    excluded: (n: number) => many(n, { other: '# left out by the team' }),
    suspect: (n: number) => many(n, { other: '# suspect, not counted' }),
    unsigned: (n: number) => many(n, { other: '# of them unsigned' }),
    unsignedLeftOut: (n: number) => many(n, { other: '# unsigned, not counted' }),
  },

  series: {
    overTime: 'Over time',
    titles: { hour: 'Hour by hour', day: 'Day by day', week: 'Week by week', month: 'Month by month' } satisfies Record<Grain, string>,
    csatScale: 'CSAT, 0 to 100%',
    answersScale: (most: number) => many(most, { other: 'Answers, up to #' }),
    spot: (step: string, csat: string, n: number) => `${step}: CSAT ${csat}, ${answers(n)}`,
    nothing: 'CSAT: no answers',
    csatBetween: (least: string, most: string) => `CSAT between ${least} and ${most}; the table below has every step`,
    answersBetween: (least: string, most: string) => `Answers between ${least} and ${most}; the table below has every step`,
    showTable: 'Show as a table',
    captions: {
      hour: 'CSAT, mean and answers by hour',
      day: 'CSAT, mean and answers by day',
      week: 'CSAT, mean and answers by week',
      month: 'CSAT, mean and answers by month',
    } satisfies Record<Grain, string>,
    steps: { hour: 'Hour', day: 'Day', week: 'Week from', month: 'Month' } satisfies Record<Grain, string>,
  },

  /** What is not as it was before, beyond chance. Good news is said first, and nobody is blamed. */
  changes: {
    title: 'What changed',
    kinds: { rise: 'more happy customers than before', drop: 'fewer happy customers than before' } satisfies Record<Turn, string>,
    who: (name: string, kind: string) => `${name}: ${kind}`,
    team: 'Team',
    since: 'since {day}',
    means: (before: string, after: string, n: number) => `mean ${after} in ${answers(n)}, usually ${before}`,
    none: 'Nothing beyond what chance does to numbers.',
    unknown: 'There are too few answers yet to say what is usual.',
    budget: (weeks: number) =>
      many(weeks, {
        one: 'Chance alone brings one of these every week, among all who are watched: a reason to read the answers, not a verdict.',
        other: 'Chance alone brings one of these about every # weeks, among all who are watched: a reason to read the answers, not a verdict.',
      }),
    more: (n: number) => many(n, { other: '# more' }),
  },

  boards: {
    title: 'Boards',
    views: { agents: 'Agents', channels: 'Channels', teams: 'Teams', matrix: 'Agents × channels', words: 'Words' } satisfies Record<View, string>,
    /** What one row is, at the head of its column. */
    agent: 'Agent',
    channel: 'Channel',
    team: 'Team',
    rank: 'Rank',
    columns: { name: 'Name', score: 'Score', adjusted: 'Adjusted', csat: 'CSAT', mean: 'Mean', n: 'Answers' } satisfies Record<SortKey, string>,
    ratings: 'Ratings, best first',
    trend: 'Trend',
    /** What a small line says: CSAT at its ends, and its lowest. */
    sparkline: (first: string, last: string, least: string) => `CSAT from ${first} to ${last}, at least ${least}`,
    /** Of the matrix: an agent's channels together, its caption, and what a cell says before its mean and after its number. */
    together: 'Together',
    matrix: (about: string) => `Agents × channels, ${about}: mean, and answers below it.`,
    cell: (who: string) => `${who}: mean`,
    answers: (n: number) => many(n, { one: 'answer', other: 'answers' }),
    /** Above the rows without a rank. */
    needsMore: (n: number) => many(n, { one: 'Needs more answers: ranked from # on', other: 'Needs more answers: ranked from # on' }),
    /** Said while rows are kept where they are. */
    held: 'The order waits until you have left the table.',
    showFirst: (n: number) => many(n, { other: 'Show the first #' }),
    showAll: (n: number) => many(n, { other: 'Show all #' }),
  },

  /** The fair score, how sure it is, and how it came about. */
  score: {
    between: (low: string, high: string) => `between ${low} and ${high}, nine times in ten`,
    couldBe: (best: string, worst: string) => `could be ${best} to ${worst}`,
    badge: 'Above the mean of all, with 95% certainty',
    title: 'How this score comes about',
    own: (n: number, mean: string, share: string) => `${answers(n)} with a mean of ${mean} make up ${share} of it,`,
    company: (mean: string, share: string) => `the mean of all, ${mean}, the other ${share}:`,
    result: (score: string, low: string, high: string) => `${score}, probably between ${low} and ${high}.`,
    rank: (rank: string, best: string, worst: string, expected: string) =>
      `Rank ${rank}; chance could have made it ${best} to ${worst}, ${expected} is to be expected.`,
    above: (chance: string) => `Above the mean of all with a probability of ${chance}.`,
    adjusted: (score: string) => `${score} if everybody had the same mix of channels.`,
    island: 'Nobody shares a channel with this group, so the adjusted score cannot be compared beyond it.',
    early: 'Early days: most of the score is still the mean of all.',
    noRank: (n: number) => many(n, { one: 'No rank before # answer.', other: 'No rank before # answers.' }),
    explained: 'How scores work',
  },

  /** Why one row stands above another. */
  why: {
    title: 'Compare with',
    question: (upper: string, lower: string) => `Why is ${upper} above ${lower}?`,
    chance: (upper: string, lower: string, chance: string) => `${upper} is really better than ${lower} with a probability of ${chance}.`,
    parts: (means: string, answers: string) => `Of the difference, ${means} comes from the ratings and ${answers} from the number of answers.`,
    deciders: {
      'higher mean': (upper: string, _lower: string) => `Customers gave ${upper} better ratings.`,
      'more answers': (upper: string, _lower: string) => `More answers stand behind the mean of ${upper}, so it counts for more.`,
      'too few answers to rise': (_upper: string, lower: string) =>
        `The ratings of ${lower} are better, but so few that most of the score is still the mean of all.`,
      'too few answers to fall': (upper: string, _lower: string) => `${upper} has so few answers that most of the score is still the mean of all.`,
      'needs more answers': (_upper: string, lower: string) => `${lower} needs more answers to be ranked.`,
      tie: (upper: string, lower: string) => `${upper} and ${lower} have the same score from equally many answers.`,
    } satisfies Record<Decider, (upper: string, lower: string) => string>,
    columns: { mean: 'Mean', answers: 'Answers', own: 'Own share', score: 'Score' },
  },

  /** Beside the period before. */
  trend: {
    against: (days: string) => `against ${days}`,
    interval: (difference: string, low: string, high: string) => `${difference} points (${low} to ${high})`,
    points: 'points',
    chance: 'which chance alone could explain',
    compare: 'Compare with the period before',
  },

  /** How far those who did not answer could move the number. */
  silent: (low: string, high: string) => `Whoever did not answer could move it to between ${low} and ${high}.`,

  /** The rules, printed beside the numbers they make. */
  rules: {
    csat: 'CSAT: share of 4 and 5',
    score: 'Score: the mean of one’s own answers and, the fewer they are, of everybody’s',
    mean: 'Mean: plain average of 1 to 5',
    coverage: 'Coverage: share of the interactions that ended whose customer was asked',
    rank: 'Ranked by fair score: few answers are drawn towards the mean of all. Equal scores share a rank; with fewer than five answers there is none yet.',
    several: 'Whoever served together is each credited fully, so agents may add up to more than the whole.',
  },

  /** What customers wrote, many of them together. */
  spoken: {
    loading: 'The comments are being read…',
    phrases: 'What stands out',
    low: (about: string) => `Said more often with a 1 or 2, ${about}`,
    five: (about: string) => `Said more often with a 5, ${about}`,
    columns: { phrase: 'Phrase', low: 'With 1 or 2', five: 'With 5', z: 'Sure (z)' },
    rule: 'Comments that say so, each counted once. z: distance from chance in standard errors; only above 3.29.',
    also: (phrases: string) => `also: ${phrases}`,
    read: (n: number) => many(n, { one: '# comment was read.', other: '# comments were read.' }),
    newestOnly: 'Older ones of these days were left aside.',
    few: (n: number) =>
      many(n, {
        one: 'There is # comment. Below 300, words would stand out by chance.',
        other: 'There are # comments. Below 300, words would stand out by chance.',
      }),
    readThem: 'Read the comments',
    none: 'Nothing stands out.',
    themes: 'Themes',
    about: (about: string) => `What comments speak of, ${about}`,
    themeColumns: { theme: 'Theme', comments: 'Comments', low: 'Of these 1 or 2', trend: 'Trend' },
    trend: (least: string, most: string, last: string) => `Between ${least} and ${most}, ${last} at the end`,
    trendTable: 'Show the trend as a table',
    trendCaption: { day: 'Comments by theme and day', week: 'Comments by theme and week' },
    noThemes: 'This site has no themes.',
    edit: 'Edit the themes',
    narrowed: 'Only comments about {theme}',
    showAll: 'Show all',
  },

  /** The form in which those who administer a site word its themes. */
  themeForm: {
    title: 'Edit the themes',
    name: 'Name of the theme',
    keywords: 'Keywords, one per line',
    hint: 'A star at the end allows any ending: refund*',
    add: 'Add a theme',
    remove: 'Remove this theme',
    save: 'Save the themes',
    standard: 'Back to the standard themes',
    cancel: 'Cancel',
    faults: {
      noName: 'A theme needs a name.',
      sameName: 'Another theme has this name.',
      long: 'A name or a keyword may have 60 characters.',
      noKeyword: 'A theme needs at least one keyword.',
      manyKeywords: 'A theme may have 50 keywords.',
      noLetter: 'A keyword needs a letter or a digit.',
      manyThemes: 'A site may have 30 themes.',
      large: 'The themes are too long all together.',
    },
    failed: (why: string) => `The themes were not saved: ${why}`,
  },

  empty: {
    title: 'No answers yet',
    try: 'Tap a face on the {example} and watch it arrive here.',
    example: 'support page example',
    older: 'Older ones may be there: {all}.',
    all: 'look at all time',
  },

  drawer: {
    everybody: 'All answers',
    close: 'Close',
    rating: 'Rating',
    all: 'All',
    silentToo: 'Also without words',
    search: 'Search the comments',
    onlySigned: 'Only signed',
    reason: 'Reason',
    anyReason: 'Any',
    language: 'Language',
    anyLanguage: 'Any',
    list: 'Answers, newest first',
    newOnes: 'New answers: show',
    loading: 'Loading…',
    none: 'Nobody has left words here.',
    end: (n: number) => `That is all: ${answers(n)}.`,
    more: 'Load more',
  },

  answer: {
    reasons: 'Reasons',
    changed: 'changed later',
    unsigned: 'unsigned',
    whole: 'Show all of it',
    less: 'Show less',
  },

  /** Whether an answer counts, and the form in which somebody says why it does not. */
  standing: {
    leftOut: 'Left out of the score, {time}',
    leftOutBy: 'Left out of the score by {name}, {time}',
    because: '{sentence}: {reason}',
    suspect: (signals: string) => `Not counted until somebody has looked: ${signals}.`,
    signals: {
      honeypot: 'it filled in what people do not see',
      hasty: 'it came sooner than anybody can read',
      agent_network: 'it came from where the agent works',
      superseded: 'a signed answer about the same interaction followed',
    } satisfies Record<Signal, string>,
    count: 'Let it count',
    leaveOut: 'Leave out …',
    why: 'Why does it not count? The team can read this.',
    confirm: 'Leave it out',
    cancel: 'Cancel',
    failed: (why: string) => `That could not be done: ${why}`,
  },

  /** On a screen that hangs on a wall. */
  wall: {
    praise: 'Well done',
    first: (n: string, all: string) => `the first ${n} of ${all}`,
    none: 'Ranks begin as soon as there are enough answers.',
    rule: 'By fair score: few answers are drawn towards the mean of all. Where lines overlap, chance may have decided.',
    newest: 'The newest five-face answers',
    badges: 'Above the mean of all, with 95% certainty',
    inFront: (when: string) => `In front, ${when}`,
    sure: 'Clearly in front.',
    unsure: 'In front, within what answers can tell.',
    nothing: 'The next five-face answer appears here.',
    controls: { title: 'Wall', previous: 'Back', next: 'Next', still: 'Hold still', full: 'Full screen', leave: 'Leave the wall' },
  },

  /** Why the server did not give or do what it was asked for, and what can be done about it. */
  failures: {
    by: {
      unreachable: 'The server cannot be reached',
      unauthorized: 'Only the team may see this: please sign in.',
      forbidden: 'Your role does not allow this.',
      not_found: 'There is nothing here.',
      unknown_site: 'No site has this key.',
      removed: 'This answer was removed.',
      validation_failed: 'Some fields are not as they should be.',
      rate_limited: 'Too many requests; later there may be more.',
      internal: 'Something went wrong on our side.',
      storage_unavailable: 'Nothing can be stored or read at the moment.',
      storage_damaged: 'The database is damaged. No number is shown until a backup is restored.',
      shutting_down: 'The server is about to stop.',
    } satisfies Partial<Record<ProblemCode | 'unreachable', string>>,
    answered: (status: number) => `The server answered ${status}`,
    linkEnded: 'This link has ended',
    askForLink: 'Somebody of the team can make a new one.',
    signIn: 'You are led to where you can sign in.',
    checkSite: 'The address names a site that this server does not have, or that you may not see.',
    checkAddress: 'The address asks for something that there is not. The filters above the board make addresses that work.',
    retried: 'It is tried again by itself; the board comes up as soon as it answers.',
  },
};

/** The same in any language. */
export type Words = typeof ENGLISH;
