import { type Flat, fromJson, toJson } from './json.ts';

/** One message to the server, and what it is about: a later one about the same replaces it. */
export interface Letter {
  readonly about: string;
  /** The id of the answer in it. Only answers outlive the page. */
  readonly answer?: string | undefined;
  readonly url: string;
  readonly text: string;
  /** When it was written, ms. */
  readonly at: number;
}

const PLACE = 'afterword.outbox';
const MOST = 20; // Enough for a day of chats without a network, and small in a storage that belongs to the page.
const LONGEST = 72 * 3_600_000; // Words that could not be sent for three days are not worth keeping on somebody's device.

/** Keeps the letter on the device until it is forgotten, also when the page goes. False where the device does not let us. */
export function keep(letter: Letter): boolean {
  return store({ ...read(letter.at), [letter.about]: toJson({ ...letter }) });
}

/** Takes the letter off the device. */
export function forget({ about, at }: Letter): void {
  const letters = read(at);
  if (about in letters) store({ ...letters, [about]: undefined });
}

/** The letters that an earlier page could not send, oldest first. */
export const keptLetters = (now: number): Letter[] => Object.values(read(now)).map((text) => fromJson(`${text}`) as unknown as Letter);

/** By the name of what they are about, in the order in which they were first kept; without those that are too old. */
function read(now: number): Flat {
  try {
    const letters = Object.entries(fromJson(localStorage.getItem(PLACE)));
    return Object.fromEntries(letters.filter(([, text]) => now - Number(fromJson(`${text}`)['at']) < LONGEST));
  } catch {
    return {};
  }
}

function store(letters: Flat): boolean {
  try {
    const rest = Object.entries(letters).filter(([, text]) => text);
    if (rest.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, toJson(Object.fromEntries(rest.slice(-MOST))));
    return true;
  } catch {
    return false;
  }
}
