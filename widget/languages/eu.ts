import type { Words } from '../words.ts';

/** Basque, with zu. */
export const basque: Words = {
  lang: 'eu',
  question: 'Nola artatu zaitugu?',
  faces: { 1: 'Oso gaizki', 2: 'Gaizki', 3: 'Hala-hola', 4: 'Ondo', 5: 'Oso ondo' },
  whatWentWrong: 'Zer joan da gaizki? Zer hobetu dezakegu?',
  whatWentWell: 'Zer egin dugu ondo?',
  about: { person: 'Pertsona', outcome: 'Emaitza' },
  reasons: {
    friendliness: 'Atsegintasuna',
    knowledge: 'Ezagutza',
    // "Entzutea" alone would be the sense of hearing.
    listening: 'Entzuteko jarrera',
    speed: 'Azkartasuna',
    solution: 'Konponbidea',
    rules: 'Produktua edo baldintzak',
  },
  note: 'Idatzi ahala gordetzen da. Mesedez, ez idatzi datu pertsonalik edo finantza-daturik.',
  left: 'Geratzen diren karaktereak: {count}',
  tooMany: 'Ez da gorde. Soberan dauden karaktereak: {count}. Mesedez, laburtu testua.',
  done: 'Amaitu',
  change: 'Aldatu nire erantzuna',
  close: 'Itxi galdetegia',
  status: {
    sending: 'Bidaltzen…',
    saved: 'Gordeta',
    kept: 'Gailu honetan gordeta, geroago bidaliko da',
    waiting: 'Mesedez, ez itxi orri hau: berriro saiatzen ari gara',
    failed: 'Ezin izan da bidali',
    over: 'Aurreko erantzun batek balio du',
    expired: 'Ezin izan da gorde',
  },
  ending: {
    sending: 'Bidaltzen…',
    saved: 'Eskerrik asko!',
    kept: 'Oraindik bidali gabe',
    waiting: 'Oraindik bidali gabe',
    failed: 'Sentitzen dugu',
    over: 'Lehendik erantzunda',
    expired: 'Esteka iraungita dago',
  },
  thanks: 'Zure erantzuna gorde da, eta gure taldeak ikus dezake orain.',
};
