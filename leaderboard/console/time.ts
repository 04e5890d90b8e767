import { clockOf } from '../clock.ts';

const here = clockOf(Intl.DateTimeFormat().resolvedOptions().timeZone, 'en-GB');

/** "Sun 22 Nov 2026, 14:03", by the clock of whoever looks. */
export const momentText = (moment: string): string => here.moment(Date.parse(moment));
