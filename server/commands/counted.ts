/** A number with its noun: "1 answer", "13,729 answers". */
export const counted = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
