import type { Words } from '../words.ts';

/** Lithuanian, with jūs. */
export const lithuanian: Words = {
  lang: 'lt',
  question: 'Kaip vertinate mūsų pagalbą?',
  // Adverbs that answer "how do you rate": they agree with nothing.
  faces: { 1: 'Labai blogai', 2: 'Blogai', 3: 'Viduti\u00adniškai', 4: 'Gerai', 5: 'Labai gerai' },
  whatWentWrong: 'Kas nepavyko? Ką galėtume patobulinti?',
  whatWentWell: 'Ką padarėme gerai?',
  about: { person: 'Aptarnavęs asmuo', outcome: 'Rezultatas' },
  reasons: {
    friendliness: 'Draugiškumas',
    knowledge: 'Žinios',
    listening: 'Įsiklausymas',
    speed: 'Greitis',
    solution: 'Sprendimas',
    rules: 'Produktas arba taisyklės',
  },
  note: 'Tekstas išsaugomas jums rašant. Prašome nenurodyti asmens ar finansinių duomenų.',
  // Genitive plural before a colon: right for any number.
  left: 'Liko simbolių: {count}',
  tooMany: 'Neišsaugota. Perteklinių simbolių: {count}. Prašome sutrumpinti tekstą.',
  done: 'Baigti',
  change: 'Keisti atsakymą',
  close: 'Uždaryti apklausą',
  status: {
    sending: 'Siunčiama…',
    saved: 'Išsaugota',
    kept: 'Išsaugota šiame įrenginyje, bus išsiųsta vėliau',
    waiting: 'Prašome neuždaryti šio puslapio: bandome dar kartą',
    failed: 'Nepavyko išsiųsti',
    over: 'Galioja ankstesnis atsakymas',
    expired: 'Nepavyko išsaugoti',
  },
  ending: {
    sending: 'Siunčiama…',
    saved: 'Ačiū!',
    kept: 'Dar neišsiųsta',
    waiting: 'Dar neišsiųsta',
    failed: 'Atsiprašome',
    over: 'Jau atsakyta',
    expired: 'Nuoroda nebegalioja',
  },
  thanks: 'Jūsų atsakymas išsaugotas ir mūsų komanda jau gali jį matyti.',
};
