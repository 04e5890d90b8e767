/** How long a password may be, in characters: shorter ones are guessed, and nobody types longer ones. */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;
