import type { Words } from '../words.ts';

/** Danish, with du, as shops and public offices write. */
export const danish: Words = {
  lang: 'da',
  question: 'Hvordan var vores support?',
  // "Okay" is as Danish as it is English.
  faces: { 1: 'Meget dårlig', 2: 'Dårlig', 3: 'Okay', 4: 'God', 5: 'Meget god' },
  whatWentWrong: 'Hvad gik galt? Hvordan kan vi gøre det bedre?',
  whatWentWell: 'Hvad gjorde vi godt?',
  about: { person: 'Personen', outcome: 'Resultatet' },
  reasons: {
    friendliness: 'Venlighed',
    knowledge: 'Viden',
    listening: 'Lydhørhed',
    speed: 'Hurtighed',
    solution: 'Løsning',
    rules: 'Produkt eller regler',
  },
  note: 'Teksten gemmes, mens du skriver. Udelad venligst personlige og økonomiske oplysninger.',
  left: 'Tegn tilbage: {count}',
  // "Tegn" is the same in singular and plural.
  tooMany: 'Ikke gemt: teksten er {count} tegn for lang. Forkort den venligst.',
  done: 'Færdig',
  change: 'Ændr mit svar',
  close: 'Luk feedback',
  status: {
    sending: 'Sender…',
    saved: 'Gemt',
    kept: 'Gemt på denne enhed, sendes senere',
    waiting: 'Lad venligst siden være åben: vi prøver igen',
    failed: 'Kunne ikke sendes',
    over: 'Et tidligere svar gælder',
    expired: 'Kunne ikke gemmes',
  },
  ending: {
    sending: 'Sender…',
    saved: 'Mange tak!',
    kept: 'Ikke sendt endnu',
    waiting: 'Ikke sendt endnu',
    failed: 'Beklager',
    over: 'Allerede besvaret',
    expired: 'Linket er for gammelt',
  },
  thanks: 'Dit svar er gemt, og vores team kan se det nu.',
};
