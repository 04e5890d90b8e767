/** What became of asking: it was due, the faces were on screen, or the customer closed them. Each counts once per interaction. */
export const EXPOSURES = ['asked', 'shown', 'dismissed'] as const;
export type Exposure = (typeof EXPOSURES)[number];
