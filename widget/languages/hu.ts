import type { Words } from '../words.ts';

/** Hungarian, with Ön left out. */
export const hungarian: Words = {
  lang: 'hu',
  question: 'Milyen volt az ügyfélszolgálatunk?',
  faces: { 1: 'Nagyon rossz', 2: 'Rossz', 3: 'Köze\u00adpes', 4: 'Jó', 5: 'Nagyon jó' },
  whatWentWrong: 'Mi volt a gond? Miben fejlődhetünk?',
  whatWentWell: 'Mit csináltunk jól?',
  about: { person: 'A munkatárs', outcome: 'Az eredmény' },
  reasons: {
    friendliness: 'Kedvesség',
    knowledge: 'Szaktudás',
    listening: 'Odafigyelés',
    speed: 'Gyorsaság',
    solution: 'Megoldás',
    rules: 'Termék vagy szabályok',
  },
  note: 'A szöveget írás közben mentjük. Kérjük, ne adjon meg személyes vagy pénzügyi adatokat.',
  left: 'Hátralévő karakterek: {count}',
  // After a number the noun is in the singular, whatever the number.
  tooMany: 'Nem mentettük: {count} karakterrel túl hosszú. Kérjük, rövidítse a szöveget.',
  done: 'Kész',
  change: 'Válasz módosítása',
  close: 'Visszajelzés bezárása',
  status: {
    sending: 'Küldés…',
    saved: 'Mentve',
    kept: 'Ezen az eszközön őrizzük, később elküldjük',
    waiting: 'Kérjük, hagyja nyitva az oldalt: újra próbáljuk',
    failed: 'Nem sikerült elküldeni',
    over: 'Egy korábbi válasz érvényes',
    expired: 'Nem sikerült menteni',
  },
  ending: {
    sending: 'Küldés…',
    saved: 'Köszönjük!',
    kept: 'Még nincs elküldve',
    waiting: 'Még nincs elküldve',
    failed: 'Sajnáljuk',
    over: 'Már érkezett válasz',
    expired: 'Ez a link lejárt',
  },
  thanks: 'Válaszát elmentettük, és csapatunk már láthatja.',
};
