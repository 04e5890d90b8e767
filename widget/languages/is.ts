import type { Words } from '../words.ts';

/** Icelandic, with þú, as everybody is addressed. */
export const icelandic: Words = {
  lang: 'is',
  question: 'Hvernig stóð þjónustan okkar sig?',
  // Adverbs that answer "how did our service do": they agree with nothing.
  faces: { 1: 'Mjög illa', 2: 'Illa', 3: 'Sæmi\u00adlega', 4: 'Vel', 5: 'Mjög vel' },
  whatWentWrong: 'Hvað fór úrskeiðis? Hvernig getum við bætt okkur?',
  whatWentWell: 'Hvað gerðum við vel?',
  about: { person: 'Manneskjan', outcome: 'Niðurstaðan' },
  reasons: {
    friendliness: 'Vingjarnleiki',
    knowledge: 'Þekking',
    listening: 'Hlustun',
    speed: 'Hraði',
    solution: 'Lausn',
    rules: 'Vara eða skilmálar',
  },
  note: 'Textinn vistast á meðan þú skrifar. Vinsamlegast slepptu persónu- og fjárhagsupplýsingum.',
  left: 'Stafir eftir: {count}',
  tooMany: 'Ekki vistað. Stafir umfram mörk: {count}. Vinsamlegast styttu textann.',
  done: 'Ljúka',
  change: 'Breyta svarinu mínu',
  close: 'Loka könnun',
  status: {
    sending: 'Verið er að senda…',
    saved: 'Vistað',
    kept: 'Geymt í þessu tæki, verður sent síðar',
    waiting: 'Vinsamlegast hafðu síðuna opna: við reynum aftur',
    failed: 'Ekki tókst að senda',
    over: 'Fyrra svar gildir',
    expired: 'Ekki tókst að vista',
  },
  ending: {
    sending: 'Verið er að senda…',
    saved: 'Takk fyrir!',
    kept: 'Ekki sent enn',
    waiting: 'Ekki sent enn',
    failed: 'Okkur þykir þetta leitt',
    over: 'Þegar svarað',
    expired: 'Hlekkurinn er útrunninn',
  },
  thanks: 'Svarið þitt hefur verið vistað og teymið okkar getur séð það núna.',
};
