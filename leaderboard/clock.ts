/** What the clocks of a time zone show at a moment (ms). */
export interface Clock {
  /** "14:03:22" */
  time(at: number): string;
  /** "14:00" */
  hour(at: number): string;
  /** "Sun, 22 Nov 2026, 14:03" */
  moment(at: number): string;
}

/** The clock of an IANA time zone, read as people of a locale read it. */
export function clockOf(timeZone: string, locale: string): Clock {
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const hour = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return { time: (at) => time.format(at), hour: (at) => hour.format(at), moment: (at) => moment.format(at) };
}
