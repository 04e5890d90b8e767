import type { Words } from '../words.ts';

/** Swedish, with du. */
export const swedish: Words = {
  lang: 'sv',
  question: 'Hur var vår kundtjänst?',
  faces: { 1: 'Mycket dålig', 2: 'Dålig', 3: 'Okej', 4: 'Bra', 5: 'Mycket bra' },
  whatWentWrong: 'Vad gick fel? Hur kan vi bli bättre?',
  whatWentWell: 'Vad gjorde vi bra?',
  about: { person: 'Personen', outcome: 'Resultatet' },
  reasons: {
    friendliness: 'Vänlighet',
    knowledge: 'Kunskap',
    listening: 'Lyhördhet',
    speed: 'Snabbhet',
    solution: 'Lösning',
    rules: 'Produkt eller regler',
  },
  note: 'Texten sparas medan du skriver. Ta helst inte med personliga eller ekonomiska uppgifter.',
  left: 'Tecken kvar: {count}',
  // "Tecken" is the same in singular and plural.
  tooMany: 'Inte sparat: texten är {count} tecken för lång. Korta gärna ned den.',
  done: 'Klar',
  change: 'Ändra mitt svar',
  close: 'Stäng enkäten',
  status: {
    sending: 'Skickar…',
    saved: 'Sparat',
    kept: 'Sparat på den här enheten, skickas senare',
    waiting: 'Låt gärna sidan vara öppen: vi försöker igen',
    failed: 'Det gick inte att skicka',
    over: 'Ett tidigare svar gäller',
    expired: 'Det gick inte att spara',
  },
  ending: {
    sending: 'Skickar…',
    saved: 'Tack!',
    kept: 'Inte skickat än',
    waiting: 'Inte skickat än',
    failed: 'Vi beklagar',
    over: 'Redan besvarat',
    expired: 'Länken är för gammal',
  },
  thanks: 'Ditt svar är sparat, och vårt team kan se det nu.',
};
