/** What became of an interaction: it ended, asking was due, the faces were on screen, or the customer closed them. Each counts once per interaction. */
export const EXPOSURES = ['closed', 'asked', 'shown', 'dismissed'] as const;
export type Exposure = (typeof EXPOSURES)[number];
