/** How often a phrase stands in comments: in so many of the low ones, of those with five, and of all. */
export interface PhraseCounts {
  readonly low: number;
  readonly lowComments: number;
  readonly five: number;
  readonly fiveComments: number;
  readonly all: number;
  readonly allComments: number;
}

/** How much a phrase speaks for the low ones (negative: for five), and that in standard errors. */
export interface LogOdds {
  readonly logOdds: number;
  readonly z: number;
}

// The prior counts as much as so many comments that use the phrase as all do: a rare phrase has to earn its place.
const PRIOR = 200;

/** Log-odds of comments with the phrase, under a Dirichlet prior from all comments (Monroe, Colaresi and Quinn, "Fightin' Words", 2008, by comments instead of words). */
export function logOdds({ low, lowComments, five, fiveComments, all, allComments }: PhraseCounts, prior: number = PRIOR): LogOdds {
  const [held, without] = [(prior * all) / allComments, prior * (1 - all / allComments)];
  const [a, b, c, d] = [low + held, lowComments - low + without, five + held, fiveComments - five + without];
  const difference = Math.log(a / b) - Math.log(c / d);
  return { logOdds: difference, z: difference / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d) };
}
