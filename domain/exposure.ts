/** What a page can say of asking: it was due, the faces were on screen, or the customer closed them. */
export const ASKINGS = ['asked', 'shown', 'dismissed'] as const;

/** What became of an interaction: it ended, as the help desk says, and what became of asking. Each counts once per interaction. */
export const EXPOSURES = ['closed', ...ASKINGS] as const;
export type Exposure = (typeof EXPOSURES)[number];
