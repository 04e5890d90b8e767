/** Red, green and blue, each from 0 to 1 in sRGB. */
export type Rgb = readonly [number, number, number];

/** The colours under everything in the widget: whatever a site chooses has to be read on them. */
export const PAPER: Readonly<Record<'light' | 'dark', Rgb>> = { light: [1, 1, 1], dark: [28 / 255, 32 / 255, 41 / 255] };

const READABLE = 4.5; // WCAG 2.2, success criterion 1.4.3: text of normal size.
const STEPS = 50; // Finer than an eye can tell.

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to this one that can be read on the paper, and the paper on it: darker on light paper, lighter on dark. */
export function readableOn(paper: Rgb, colour: Rgb): Rgb {
  const end = luminanceOf(paper) > 0.18 ? 0 : 1; // 0.18: as far from black as from white, in contrast.
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(colour, end, step / STEPS);
    if (contrastOf(mixed, paper) >= READABLE) return mixed;
  }
  return [end, end, end];
}

const mix = ([red, green, blue]: Rgb, end: number, share: number): Rgb => {
  const part = (of: number) => of + (end - of) * share;
  return [part(red), part(green), part(blue)];
};

/** WCAG 2.2, "relative luminance". */
function luminanceOf([red, green, blue]: Rgb): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
