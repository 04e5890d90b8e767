import type { Words } from '../words.ts';

/** Romanian, with dumneavoastră. */
export const romanian: Words = {
  lang: 'ro',
  question: 'Cum a decurs asistența noastră?',
  // Adverbs that answer "how did it go": they agree with nothing.
  faces: { 1: 'Foarte slab', 2: 'Slab', 3: 'Așa și așa', 4: 'Bine', 5: 'Foarte bine' },
  whatWentWrong: 'Ce nu a mers bine? Ce putem îmbunătăți?',
  whatWentWell: 'Ce am făcut bine?',
  about: { person: 'Persoana', outcome: 'Rezultatul' },
  reasons: {
    friendliness: 'Amabilitatea',
    knowledge: 'Cunoștințele',
    listening: 'Ascultarea activă',
    speed: 'Rapiditatea',
    solution: 'Soluția',
    rules: 'Produsul sau condițiile',
  },
  note: 'Textul se salvează pe măsură ce scrieți. Vă rugăm să nu includeți date personale sau financiare.',
  left: 'Caractere rămase: {count}',
  tooMany: 'Nesalvat. Caractere în plus: {count}. Vă rugăm să scurtați textul.',
  done: 'Gata',
  change: 'Modificați răspunsul',
  close: 'Închideți chestionarul',
  status: {
    sending: 'Se trimite…',
    saved: 'Salvat',
    kept: 'Păstrat pe acest dispozitiv, va fi trimis mai târziu',
    waiting: 'Vă rugăm să lăsați pagina deschisă: încercăm din nou',
    failed: 'Nu s-a putut trimite',
    over: 'Rămâne valabil un răspuns anterior',
    expired: 'Nu s-a putut salva',
  },
  ending: {
    sending: 'Se trimite…',
    saved: 'Vă mulțumim!',
    kept: 'Nu a fost trimis încă',
    waiting: 'Nu a fost trimis încă',
    failed: 'Ne pare rău',
    over: 'Ați răspuns deja',
    expired: 'Acest link a expirat',
  },
  thanks: 'Răspunsul dvs. a fost salvat, iar echipa noastră îl poate vedea acum.',
};
