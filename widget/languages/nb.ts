import type { Words } from '../words.ts';

/** Norwegian Bokmål, with du. */
export const norwegian: Words = {
  lang: 'nb',
  question: 'Hvordan var kundeservicen vår?',
  // None of these words has a form of its own for a gender.
  faces: { 1: 'Veldig dårlig', 2: 'Dårlig', 3: 'Middels', 4: 'Bra', 5: 'Veldig bra' },
  whatWentWrong: 'Hva gikk galt? Hvordan kan vi bli bedre?',
  whatWentWell: 'Hva gjorde vi bra?',
  about: { person: 'Personen', outcome: 'Resultatet' },
  reasons: {
    friendliness: 'Vennlighet',
    knowledge: 'Kunnskap',
    listening: 'Lydhørhet',
    speed: 'Hurtighet',
    solution: 'Løsning',
    rules: 'Produkt eller regler',
  },
  note: 'Teksten lagres mens du skriver. Vennligst utelat personlige og økonomiske opplysninger.',
  left: 'Tegn igjen: {count}',
  // "Tegn" is the same in singular and plural.
  tooMany: 'Ikke lagret: teksten er {count} tegn for lang. Vennligst kort den ned.',
  done: 'Ferdig',
  change: 'Endre svaret mitt',
  close: 'Lukk tilbakemeldingen',
  status: {
    sending: 'Sender…',
    saved: 'Lagret',
    kept: 'Lagret på denne enheten, sendes senere',
    waiting: 'Vennligst la siden stå åpen: vi prøver igjen',
    failed: 'Kunne ikke sendes',
    over: 'Et tidligere svar gjelder',
    expired: 'Kunne ikke lagres',
  },
  ending: {
    sending: 'Sender…',
    saved: 'Tusen takk!',
    kept: 'Ikke sendt ennå',
    waiting: 'Ikke sendt ennå',
    failed: 'Beklager',
    over: 'Allerede besvart',
    expired: 'Lenken er for gammel',
  },
  thanks: 'Svaret ditt er lagret, og teamet vårt kan se det nå.',
};
