const HOUR = 3_600_000;

/** How long an invitation can be accepted, ms: a week has room for a holiday. */
export const INVITATION_LIFE = 7 * 24 * HOUR;

/** How long a new password can be chosen by a link, ms. */
export const RESET_LIFE = 24 * HOUR;
