import type { Words } from '../words.ts';

/** Latvian, with Jūs. */
export const latvian: Words = {
  lang: 'lv',
  question: 'Kā vērtējat mūsu klientu atbalstu?',
  // Adverbs that answer "how do you rate": they agree with nothing.
  faces: { 1: 'Ļoti slikti', 2: 'Slikti', 3: 'Viduvēji', 4: 'Labi', 5: 'Ļoti labi' },
  whatWentWrong: 'Kas nebija labi? Ko varam uzlabot?',
  whatWentWell: 'Ko izdarījām labi?',
  about: { person: 'Par cilvēku', outcome: 'Par rezultātu' },
  reasons: {
    friendliness: 'Laipnība',
    knowledge: 'Zināšanas',
    listening: 'Uzklausīšana',
    speed: 'Ātrums',
    solution: 'Risinājums',
    rules: 'Produkts vai noteikumi',
  },
  note: 'Teksts tiek saglabāts, kamēr rakstāt. Lūdzu, nenorādiet personas vai finanšu datus.',
  left: 'Atlikušās rakstzīmes: {count}',
  tooMany: 'Nav saglabāts. Liekās rakstzīmes: {count}. Lūdzu, saīsiniet tekstu.',
  done: 'Gatavs',
  change: 'Mainīt atbildi',
  close: 'Aizvērt aptauju',
  status: {
    sending: 'Notiek sūtīšana…',
    saved: 'Saglabāts',
    kept: 'Saglabāts šajā ierīcē, tiks nosūtīts vēlāk',
    waiting: 'Lūdzu, neaizveriet šo lapu: mēģinām vēlreiz',
    failed: 'Neizdevās nosūtīt',
    over: 'Spēkā ir agrāka atbilde',
    expired: 'Neizdevās saglabāt',
  },
  ending: {
    sending: 'Notiek sūtīšana…',
    saved: 'Paldies!',
    kept: 'Vēl nav nosūtīts',
    waiting: 'Vēl nav nosūtīts',
    failed: 'Atvainojamies',
    over: 'Jau atbildēts',
    expired: 'Saite vairs nav derīga',
  },
  thanks: 'Jūsu atbilde ir saglabāta, un mūsu komanda tagad to var redzēt.',
};
