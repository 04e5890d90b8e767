import type { Words } from '../words.ts';

/** Italian, with Lei. */
export const italian: Words = {
  lang: 'it',
  question: 'Com’è andata con la nostra assistenza?',
  // Adverbs that answer "how did it go": they agree with nothing.
  faces: { 1: 'Molto male', 2: 'Male', 3: 'Così così', 4: 'Bene', 5: 'Molto bene' },
  whatWentWrong: 'Che cosa non è andato bene? Come possiamo migliorare?',
  whatWentWell: 'Che cosa abbiamo fatto bene?',
  about: { person: 'La persona', outcome: 'Il risultato' },
  reasons: {
    friendliness: 'Gentilezza',
    knowledge: 'Competenza',
    listening: 'Ascolto',
    speed: 'Rapidità',
    solution: 'Soluzione',
    rules: 'Prodotto o condizioni',
  },
  note: 'Il testo viene salvato mentre scrive. La preghiamo di non inserire dati personali o finanziari.',
  left: 'Caratteri rimanenti: {count}',
  tooMany: 'Non salvato. Caratteri in eccesso: {count}. La preghiamo di accorciare il testo.',
  done: 'Fine',
  change: 'Modifica la mia risposta',
  close: 'Chiudi il questionario',
  status: {
    sending: 'Invio in corso…',
    saved: 'Salvato',
    kept: 'Conservato su questo dispositivo, verrà inviato più tardi',
    waiting: 'La preghiamo di tenere aperta questa pagina: stiamo riprovando',
    failed: 'Invio non riuscito',
    over: 'Vale una risposta precedente',
    expired: 'Salvataggio non riuscito',
  },
  ending: {
    sending: 'Invio in corso…',
    saved: 'Grazie!',
    kept: 'Non ancora inviato',
    waiting: 'Non ancora inviato',
    failed: 'Ci dispiace',
    over: 'Ha già risposto',
    expired: 'Questo link è scaduto',
  },
  thanks: 'La sua risposta è stata salvata e il nostro team può già vederla.',
};
