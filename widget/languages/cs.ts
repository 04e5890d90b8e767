import type { Words } from '../words.ts';

/** Czech, with vy and without past tenses that would have a gender. */
export const czech: Words = {
  lang: 'cs',
  question: 'Jak jsme se o vás postarali?',
  faces: { 1: 'Velmi špatně', 2: 'Špatně', 3: 'Průměr\u00adně', 4: 'Dobře', 5: 'Velmi dobře' },
  whatWentWrong: 'Co se nepovedlo? Co můžeme zlepšit?',
  whatWentWell: 'Co se nám povedlo?',
  // "Obsluha" is whoever served, woman or man.
  about: { person: 'Obsluha', outcome: 'Výsledek' },
  reasons: {
    friendliness: 'Vstřícnost',
    knowledge: 'Znalosti',
    listening: 'Naslouchání',
    speed: 'Rychlost',
    solution: 'Řešení',
    rules: 'Produkt nebo pravidla',
  },
  note: 'Text se ukládá během psaní. Neuvádějte prosím osobní ani finanční údaje.',
  left: 'Zbývá znaků: {count}',
  tooMany: 'Neuloženo. Přebývá znaků: {count}. Zkraťte prosím text.',
  done: 'Hotovo',
  change: 'Změnit odpověď',
  close: 'Zavřít hodnocení',
  status: {
    sending: 'Odesílá se…',
    saved: 'Uloženo',
    kept: 'Uloženo v tomto zařízení, odešle se později',
    waiting: 'Nezavírejte prosím tuto stránku, zkoušíme to znovu',
    failed: 'Nepodařilo se odeslat',
    over: 'Platí dřívější odpověď',
    expired: 'Nepodařilo se uložit',
  },
  ending: {
    sending: 'Odesílá se…',
    saved: 'Děkujeme!',
    kept: 'Zatím neodesláno',
    waiting: 'Zatím neodesláno',
    failed: 'Omlouváme se',
    // "You have answered" would have a gender.
    over: 'Již zodpovězeno',
    expired: 'Platnost odkazu vypršela',
  },
  thanks: 'Vaše odpověď je uložena a náš tým ji už vidí.',
};
