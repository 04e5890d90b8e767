import type { Words } from '../words.ts';

/** Croatian, with vi. */
export const croatian: Words = {
  lang: 'hr',
  question: 'Kako ocjenjujete našu podršku?',
  faces: { 1: 'Vrlo loše', 2: 'Loše', 3: 'Srednje', 4: 'Dobro', 5: 'Vrlo dobro' },
  whatWentWrong: 'Što nije bilo dobro? Što možemo poboljšati?',
  whatWentWell: 'Što smo dobro napravili?',
  about: { person: 'Osoba', outcome: 'Ishod' },
  reasons: {
    friendliness: 'Ljubaznost',
    knowledge: 'Znanje',
    listening: 'Slušanje',
    speed: 'Brzina',
    solution: 'Rješenje',
    rules: 'Proizvod ili pravila',
  },
  note: 'Tekst se sprema dok pišete. Molimo ne navodite osobne ni financijske podatke.',
  // Genitive plural before a colon: right for any number.
  left: 'Preostalo znakova: {count}',
  tooMany: 'Nije spremljeno. Znakova previše: {count}. Molimo skratite tekst.',
  done: 'Gotovo',
  change: 'Promijeni odgovor',
  close: 'Zatvori anketu',
  status: {
    sending: 'Šalje se…',
    saved: 'Spremljeno',
    kept: 'Spremljeno na ovom uređaju, bit će poslano kasnije',
    waiting: 'Molimo ne zatvarajte ovu stranicu: pokušavamo ponovno',
    failed: 'Slanje nije uspjelo',
    over: 'Vrijedi raniji odgovor',
    expired: 'Spremanje nije uspjelo',
  },
  ending: {
    sending: 'Šalje se…',
    saved: 'Hvala!',
    kept: 'Još nije poslano',
    waiting: 'Još nije poslano',
    failed: 'Žao nam je',
    over: 'Već je odgovoreno',
    expired: 'Ova je poveznica istekla',
  },
  thanks: 'Vaš je odgovor spremljen i naš ga tim sada može vidjeti.',
};
