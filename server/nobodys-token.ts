/** The edit token of answers that came by a command: shorter than any that the API accepts, so nobody can change them from outside. */
export const NOBODYS_TOKEN = 'nobody';
