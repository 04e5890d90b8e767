/** How a board is shown on a screen that nobody operates. */
export interface Kiosk {
  readonly theme: Theme;
  /** How much larger than usual everything is: 1.25 for a screen that hangs far away. */
  readonly scale: number;
  /** After how many seconds the next board is shown; 0 for never. */
  readonly rotate: number;
}

/** Colours of a wall: "auto" as the browser has it. */
export const THEMES = ['dark', 'light', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

// Smaller cannot be read from anywhere, larger shows two rows.
export const SCALES = { least: 0.5, most: 3 } as const;
// Nobody reads a board in less than five seconds; who wants one for longer than an hour wants no rotation.
export const ROTATIONS = { least: 5, most: 3600 } as const;

/** A screen that hangs in an office is mostly looked at from afar and in passing: dark is easier on both. */
const FIRST_KIOSK: Kiosk = { theme: 'dark', scale: 1, rotate: 0 };

/** Reads "kiosk=1&theme=light&scale=1.25&rotate=30"; null where it is no wall. */
export function kioskOf(query: URLSearchParams): Kiosk | null {
  if (query.get('kiosk') !== '1') return null;
  return {
    theme: THEMES.find((theme) => theme === query.get('theme')) ?? FIRST_KIOSK.theme,
    scale: within(SCALES, query.get('scale')) ?? FIRST_KIOSK.scale,
    rotate: within(ROTATIONS, query.get('rotate')) ?? FIRST_KIOSK.rotate,
  };
}

/** What `kioskOf` reads the same from. */
export const kioskQuery = (kiosk: Kiosk | null) => ({
  kiosk: kiosk !== null && '1',
  theme: unlessFirst('theme', kiosk),
  scale: unlessFirst('scale', kiosk),
  rotate: unlessFirst('rotate', kiosk),
});

const unlessFirst = (key: keyof Kiosk, kiosk: Kiosk | null): string | number | null =>
  kiosk === null || kiosk[key] === FIRST_KIOSK[key] ? null : kiosk[key];

/** A number that is beyond the ends is at the end; what is none is null, and so is nothing. */
function within({ least, most }: { readonly least: number; readonly most: number }, text: string | null): number | null {
  const number = text !== null && /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  return number > 0 ? Math.min(most, Math.max(least, number)) : null;
}
