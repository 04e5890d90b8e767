/** What one tap says: 1 is terrible, 5 is great. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** The five ratings, worst first: the order in which the faces are read. */
export const RATINGS = [1, 2, 3, 4, 5] as const satisfies readonly Rating[];

/** Whether the value is one of the five ratings; 4.5, "5", true and -0 are not. */
export const isRating = (value: unknown): value is Rating => RATINGS.includes(value as Rating);

/** Whether the rating counts as satisfied: the top two of five, the usual CSAT rule. */
export const isSatisfied = (rating: Rating): boolean => rating >= 4;
