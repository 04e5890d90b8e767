import type { Words } from '../words.ts';

/** Slovenian, with vi. */
export const slovenian: Words = {
  lang: 'sl',
  question: 'Kako smo poskrbeli za vas?',
  faces: { 1: 'Zelo slabo', 2: 'Slabo', 3: 'Srednje', 4: 'Dobro', 5: 'Zelo dobro' },
  whatWentWrong: 'Kaj ni bilo v redu? Kaj lahko izboljšamo?',
  whatWentWell: 'Kaj smo naredili dobro?',
  about: { person: 'Oseba', outcome: 'Rezultat' },
  reasons: {
    friendliness: 'Prijaznost',
    knowledge: 'Znanje',
    listening: 'Poslušanje',
    speed: 'Hitrost',
    solution: 'Rešitev',
    rules: 'Izdelek ali pravila',
  },
  note: 'Besedilo se shranjuje med pisanjem. Prosimo, ne navajajte osebnih ali finančnih podatkov.',
  // Not "remain {count} characters", whose verb and noun have four forms.
  left: 'Preostali znaki: {count}',
  tooMany: 'Ni shranjeno. Odvečni znaki: {count}. Prosimo, skrajšajte besedilo.',
  done: 'Končano',
  change: 'Spremeni odgovor',
  close: 'Zapri anketo',
  status: {
    sending: 'Pošiljanje\u00a0…',
    saved: 'Shranjeno',
    kept: 'Shranjeno v tej napravi, poslano bo pozneje',
    waiting: 'Prosimo, ne zapirajte te strani: poskušamo znova',
    failed: 'Pošiljanje ni uspelo',
    over: 'Velja prejšnji odgovor',
    expired: 'Shranjevanje ni uspelo',
  },
  ending: {
    sending: 'Pošiljanje\u00a0…',
    saved: 'Hvala!',
    kept: 'Še ni poslano',
    waiting: 'Še ni poslano',
    failed: 'Opravičujemo se',
    over: 'Odgovor že imamo',
    expired: 'Ta povezava je potekla',
  },
  thanks: 'Vaš odgovor je shranjen in naša ekipa ga že vidi.',
};
