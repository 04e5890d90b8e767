const graphemes = new Intl.Segmenter();

/** The first letters of a name, for where many people pass by: "A. R." */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => `${[...graphemes.segment(part)][0]?.segment ?? ''}.`)
    .join(' ');
