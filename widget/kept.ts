import { fromJson, toJson } from './json.ts';

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

// Each has a place of its own: two tabs that write one list at the same time would lose what the other one wrote.
const PLACE = 'afterword.outbox.';
const MOST = 20; // Enough for a day of chats without a network, and small in a storage that belongs to the page.
const LONGEST = 72 * 3_600_000; // Words that could not be sent for three days are not worth keeping on somebody's device.

/** Keeps the letter on the device, also when the page goes. False where the device does not let us, or newer ones need the place. */
export function keep(letter: Letter): boolean {
  try {
    localStorage.setItem(PLACE + letter.about, toJson({ ...letter }));
    for (const oldest of places().slice(0, -MOST)) localStorage.removeItem(oldest);
  } catch {
    // Full or forbidden: nothing is there then, and the customer is told.
  }
  return places().includes(PLACE + letter.about);
}

/** Takes the letter off the device. */
export function forget({ about }: Letter): void {
  for (const place of places()) if (place === PLACE + about) localStorage.removeItem(place);
}

/**
 * Hands on what an earlier page could not send and nobody else has sent by then, oldest first; what is too old is forgotten.
 * One after the other: a browser has six connections to a server, and those that are taken are taken from the next tap.
 */
export async function handOn(now: number, post: (letter: Letter, done: (news: unknown) => void) => void): Promise<void> {
  for (const place of places()) {
    const letter = fromJson(localStorage.getItem(place)) as unknown as Letter;
    if (now - letter.at < LONGEST) await new Promise((done) => post(letter, done));
    else forget(letter);
  }
}

/** Oldest first, since the ids of answers begin with the time. A device without storage has none. */
function places(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PLACE))
      .sort();
  } catch {
    return [];
  }
}
