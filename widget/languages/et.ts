import type { Words } from '../words.ts';

/** Estonian, with teie. */
export const estonian: Words = {
  lang: 'et',
  question: 'Milline oli meie klienditugi?',
  faces: { 1: 'Väga halb', 2: 'Halb', 3: 'Kesk\u00admine', 4: 'Hea', 5: 'Väga hea' },
  whatWentWrong: 'Mis läks valesti? Mida saaksime paremini teha?',
  whatWentWell: 'Mida tegime hästi?',
  // "Teenindaja" is whoever served, woman or man.
  about: { person: 'Teenindaja', outcome: 'Tulemus' },
  reasons: {
    friendliness: 'Sõbralikkus',
    knowledge: 'Teadmised',
    // "Kuulamine" alone would be the sense of hearing.
    listening: 'Ärakuulamine',
    speed: 'Kiirus',
    solution: 'Lahendus',
    rules: 'Toode või tingimused',
  },
  note: 'Tekst salvestub kirjutamise ajal. Palun ärge lisage isiku- ega finantsandmeid.',
  left: 'Tähemärke alles: {count}',
  tooMany: 'Ei salvestatud. Üleliigseid tähemärke: {count}. Palun lühendage teksti.',
  done: 'Valmis',
  change: 'Muuda vastust',
  close: 'Sulge tagasiside',
  status: {
    sending: 'Saadame…',
    saved: 'Salvestatud',
    kept: 'Salvestatud selles seadmes, saadetakse hiljem',
    waiting: 'Palun hoidke see leht avatuna: proovime uuesti',
    failed: 'Saatmine ebaõnnestus',
    over: 'Kehtib varasem vastus',
    expired: 'Salvestamine ebaõnnestus',
  },
  ending: {
    sending: 'Saadame…',
    saved: 'Aitäh!',
    kept: 'Veel saatmata',
    waiting: 'Veel saatmata',
    failed: 'Vabandame',
    over: 'Juba vastatud',
    expired: 'Link on aegunud',
  },
  thanks: 'Teie vastus on salvestatud ja meie meeskond näeb seda nüüd.',
};
