import type { Words } from '../words.ts';

/** Dutch, with u. */
export const dutch: Words = {
  lang: 'nl',
  question: 'Hoe was onze klantenservice?',
  faces: { 1: 'Heel slecht', 2: 'Slecht', 3: 'Redelijk', 4: 'Goed', 5: 'Heel goed' },
  whatWentWrong: 'Wat ging er mis? Wat kunnen we beter doen?',
  whatWentWell: 'Wat deden we goed?',
  // "Medewerker" is a woman or a man.
  about: { person: 'De medewerker', outcome: 'Het resultaat' },
  reasons: {
    friendliness: 'Vriendelijkheid',
    knowledge: 'Kennis',
    listening: 'Luisteren',
    speed: 'Snelheid',
    solution: 'Oplossing',
    rules: 'Product of voorwaarden',
  },
  note: 'Uw tekst wordt tijdens het typen opgeslagen. Vermeld alstublieft geen persoonlijke of financiële gegevens.',
  left: 'Resterende tekens: {count}',
  tooMany: 'Niet opgeslagen. Tekens te veel: {count}. Maak uw tekst alstublieft korter.',
  done: 'Klaar',
  change: 'Mijn antwoord wijzigen',
  close: 'Feedback sluiten',
  status: {
    sending: 'Wordt verzonden…',
    saved: 'Opgeslagen',
    kept: 'Bewaard op dit apparaat, wordt later verzonden',
    waiting: 'Houd deze pagina alstublieft open: we proberen het opnieuw',
    failed: 'Verzenden is niet gelukt',
    over: 'Een eerder antwoord telt',
    expired: 'Opslaan is niet gelukt',
  },
  ending: {
    sending: 'Wordt verzonden…',
    saved: 'Dank u wel!',
    kept: 'Nog niet verzonden',
    waiting: 'Nog niet verzonden',
    failed: 'Het spijt ons',
    over: 'Al beantwoord',
    expired: 'Deze link is verlopen',
  },
  thanks: 'Uw antwoord is opgeslagen en ons team kan het nu bekijken.',
};
