import type { Words } from '../words.ts';

/** Catalan, with the polite vós. */
export const catalan: Words = {
  lang: 'ca',
  question: 'Com us hem atès?',
  // Adverbs that answer "how have we attended to you": they agree with nothing.
  faces: { 1: 'Molt mala\u00adment', 2: 'Mala\u00adment', 3: 'Regular', 4: 'Bé', 5: 'Molt bé' },
  whatWentWrong: 'Què ha anat malament? Com podem millorar?',
  whatWentWell: 'Què hem fet bé?',
  about: { person: 'La persona', outcome: 'El resultat' },
  reasons: {
    friendliness: 'Amabilitat',
    knowledge: 'Coneixements',
    listening: 'Escolta',
    speed: 'Rapidesa',
    solution: 'Solució',
    rules: 'Producte o condicions',
  },
  note: 'El text es desa mentre escriviu. No hi inclogueu dades personals ni financeres, si us plau.',
  left: 'Caràcters restants: {count}',
  tooMany: 'No s’ha desat. Caràcters de més: {count}. Escurceu el text, si us plau.',
  done: 'Fet',
  change: 'Canvia la meva resposta',
  close: 'Tanca l’enquesta',
  status: {
    sending: 'S’està enviant…',
    saved: 'Desat',
    kept: 'Desat en aquest dispositiu, s’enviarà més tard',
    waiting: 'Deixeu aquesta pàgina oberta, si us plau: ho tornem a provar',
    failed: 'No s’ha pogut enviar',
    over: 'Es té en compte una resposta anterior',
    expired: 'No s’ha pogut desar',
  },
  ending: {
    sending: 'S’està enviant…',
    saved: 'Gràcies!',
    kept: 'Encara no s’ha enviat',
    waiting: 'Encara no s’ha enviat',
    failed: 'Ho sentim',
    over: 'Ja heu respost',
    expired: 'Aquest enllaç ha caducat',
  },
  thanks: 'La vostra resposta s’ha desat i el nostre equip ja la pot veure.',
};
