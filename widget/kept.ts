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
  /** From an earlier page, and on the device: it may end with this page, and leaves what the browser sends after that to what may not. */
  readonly isOld?: 1;
}

const PLACE = 'afterword.outbox';
const MOST = 20; // Enough for a day of chats without a network, and small in a storage that belongs to the page.
const LONGEST = 72 * 3_600_000; // Words that could not be sent for three days are not worth keeping on somebody's device.

/** Keeps the letter on the device, also when the page goes. False where the device does not let us, or newer ones need the place. */
export function keep(letter: Letter): boolean {
  store({ ...read(), [letter.about]: toJson({ ...letter }) });
  return letter.about in read();
}

/** Takes the letter off the device. */
export function forget({ about }: Letter): void {
  const { [about]: gone, ...others } = read();
  if (gone) store(others);
}

/** The letters that an earlier page could not send, oldest first; those that are too old are forgotten. */
export function keptLetters(now: number): Letter[] {
  const letters = Object.values(read()).map((text) => ({ ...(fromJson(text) as unknown as Letter), isOld: 1 as const }));
  return letters.filter((letter) => now - letter.at < LONGEST || forget(letter));
}

/** By what they are about. A device without storage has none. */
function read(): Flat {
  try {
    return fromJson(localStorage.getItem(PLACE));
  } catch {
    return {};
  }
}

function store(letters: Flat): void {
  try {
    // The ids of answers begin with the time.
    const newest = Object.entries(letters).sort().slice(-MOST);
    if (newest.length) localStorage.setItem(PLACE, toJson(Object.fromEntries(newest)));
    else localStorage.removeItem(PLACE);
  } catch {
    // Full or forbidden: `keep` finds that nothing is there, and the customer is told.
  }
}
