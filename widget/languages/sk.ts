import type { Words } from '../words.ts';

/** Slovak, with vy and without past tenses that would have a gender. */
export const slovak: Words = {
  lang: 'sk',
  question: 'Ako sme sa o vás postarali?',
  faces: { 1: 'Veľmi zle', 2: 'Zle', 3: 'Prie\u00admerne', 4: 'Dobre', 5: 'Veľmi dobre' },
  whatWentWrong: 'Čo sa nepodarilo? Čo môžeme zlepšiť?',
  whatWentWell: 'Čo sa nám podarilo?',
  // "Obsluha" is whoever served, woman or man.
  about: { person: 'Obsluha', outcome: 'Výsledok' },
  reasons: {
    friendliness: 'Ústretovosť',
    knowledge: 'Znalosti',
    listening: 'Načúvanie',
    speed: 'Rýchlosť',
    solution: 'Riešenie',
    rules: 'Produkt alebo pravidlá',
  },
  note: 'Text sa ukladá počas písania. Neuvádzajte, prosím, osobné ani finančné údaje.',
  left: 'Zostáva znakov: {count}',
  tooMany: 'Neuložené. Prebytočných znakov: {count}. Skráťte, prosím, text.',
  done: 'Hotovo',
  change: 'Zmeniť odpoveď',
  close: 'Zavrieť hodnotenie',
  status: {
    sending: 'Odosiela sa…',
    saved: 'Uložené',
    kept: 'Uložené v tomto zariadení, odošle sa neskôr',
    waiting: 'Nezatvárajte, prosím, túto stránku, skúšame to znova',
    failed: 'Nepodarilo sa odoslať',
    over: 'Platí skoršia odpoveď',
    expired: 'Nepodarilo sa uložiť',
  },
  ending: {
    sending: 'Odosiela sa…',
    saved: 'Ďakujeme!',
    kept: 'Zatiaľ neodoslané',
    waiting: 'Zatiaľ neodoslané',
    failed: 'Ospravedlňujeme sa',
    // "You have answered" would have a gender.
    over: 'Už zodpovedané',
    expired: 'Platnosť odkazu vypršala',
  },
  thanks: 'Vaša odpoveď je uložená a náš tím ju už vidí.',
};
