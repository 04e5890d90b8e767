import type { Words } from '../words.ts';

/** Finnish, with the sinä that is usual in customer service. */
export const finnish: Words = {
  lang: 'fi',
  question: 'Miten asiakaspalvelumme onnistui?',
  // Adverbs that answer "how did our service do".
  faces: { 1: 'Erittäin huo\u00adnosti', 2: 'Huo\u00adnosti', 3: 'Kohta\u00adlaisesti', 4: 'Hyvin', 5: 'Erittäin hyvin' },
  whatWentWrong: 'Mikä meni pieleen? Mitä voimme parantaa?',
  whatWentWell: 'Missä onnistuimme?',
  about: { person: 'Asiakaspalvelija', outcome: 'Lopputulos' },
  reasons: {
    friendliness: 'Ystävällisyys',
    knowledge: 'Asiantuntemus',
    listening: 'Kuunteleminen',
    speed: 'Nopeus',
    solution: 'Ratkaisu',
    rules: 'Tuote tai ehdot',
  },
  note: 'Teksti tallentuu kirjoittaessasi. Jätäthän pois henkilö- ja taloustiedot.',
  left: 'Merkkejä jäljellä: {count}',
  tooMany: 'Ei tallennettu. Liikaa merkkejä: {count}. Lyhennäthän tekstiä.',
  done: 'Valmis',
  change: 'Muuta vastaustani',
  close: 'Sulje palaute',
  status: {
    sending: 'Lähetetään…',
    saved: 'Tallennettu',
    kept: 'Tallessa tällä laitteella, lähetetään myöhemmin',
    waiting: 'Pidäthän sivun auki: yritämme uudelleen',
    failed: 'Lähettäminen ei onnistunut',
    over: 'Aiempi vastaus on voimassa',
    expired: 'Tallentaminen ei onnistunut',
  },
  ending: {
    sending: 'Lähetetään…',
    saved: 'Kiitos!',
    kept: 'Ei vielä lähetetty',
    waiting: 'Ei vielä lähetetty',
    failed: 'Pahoittelemme',
    over: 'Olet jo vastannut',
    expired: 'Linkki on vanhentunut',
  },
  thanks: 'Vastauksesi on tallennettu, ja tiimimme näkee sen nyt.',
};
