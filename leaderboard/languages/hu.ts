import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

// After a number the noun is in the singular, whatever the number.
const many = counting('hu');
const answers = (n: number) => many(n, { other: '# válasz' });

/** Hungarian, with Ön left out where it can be. */
export const hungarian: Words = {
  lang: 'hu',
  locale: 'hu',
  dir: 'ltr',
  title: 'Ranglista · Afterword',
  titleOf: (site) => `${site} · Ranglista`,
  loading: 'A ranglista betöltése…',
  tryAgain: 'Újra',

  ratings: { 1: 'Nagyon rossz', 2: 'Rossz', 3: 'Közepes', 4: 'Jó', 5: 'Nagyon jó' },
  reasons: {
    friendliness: 'Kedvesség',
    knowledge: 'Szaktudás',
    listening: 'Odafigyelés',
    speed: 'Gyorsaság',
    solution: 'Megoldás',
    rules: 'Termék vagy szabályok',
  },

  about: {
    allTime: 'teljes időszak',
    allChannels: 'minden csatorna',
    daysOf: (zone) => `napok ${zone} szerint`,
    timesIn: (zone) => `időpontok ${zone} szerint`,
  },

  header: { home: 'Afterword, kezdőlap', signedIn: 'Bejelentkezve:' },

  live: {
    lines: { connecting: 'kapcsolódás', live: 'élő', reconnecting: 'újrakapcsolódás', paused: 'szünetel' },
    asOf: '{line}, állapot: {time}',
    pause: 'Szünet',
    announce: 'Változások felolvasása',
    more: (n) => many(n, { other: '# új válasz.' }),
    now: (csat, mean, n) => `CSAT ${csat}, átlag ${mean}, ${answers(n)}.`,
  },

  filters: {
    title: 'Szűrők',
    days: 'Időszak',
    periods: { today: 'Ma', '7d': '7\u00a0nap', '30d': '30\u00a0nap', '90d': '90\u00a0nap', month: 'Ez a hónap', all: 'Teljes időszak' },
    otherDays: 'Más időszak',
    firstDay: 'Első nap',
    lastDay: 'Utolsó nap',
    showDays: 'Időszak megjelenítése',
    onlySigned: 'Csak hitelesített',
    channel: 'Csatorna',
    allChannels: 'Minden csatorna',
  },

  figures: {
    csat: 'CSAT',
    csatInFull: 'Ügyfél-elégedettség',
    mean: 'Átlag',
    answers: 'Válaszok',
    rate: 'Válaszadási arány',
    coverage: 'Meg\u00adkérdezési arány',
    comments: 'Megjegy\u00adzések',
    unknown: 'nem ismert',
  },

  funnel: { closed: 'Lezárt', asked: 'Megkérdezett', shown: 'Megjelent', answered: 'Megválaszolt' },

  summary: {
    readComments: 'Megjegyzések olvasása',
    excluded: (n) => many(n, { other: '# választ a csapat kizárt' }),
    suspect: (n) => many(n, { other: '# gyanús, nem számít bele' }),
    unsigned: (n) => many(n, { other: 'ebből # nem hitelesített' }),
    unsignedLeftOut: (n) => many(n, { other: '# nem hitelesített, nem számít bele' }),
  },

  series: {
    overTime: 'Időbeli alakulás',
    titles: { hour: 'Óránként', day: 'Naponta', week: 'Hetente', month: 'Havonta' },
    csatScale: 'CSAT, 0–100%',
    answersScale: (most) => many(most, { other: 'Válaszok, legfeljebb #' }),
    spot: (step, csat, n) => `${step}: CSAT ${csat}, ${answers(n)}`,
    nothing: 'CSAT: nincs válasz',
    csatBetween: (least, most) => `CSAT: legalább ${least}, legfeljebb ${most}; az alábbi táblázatban minden érték szerepel`,
    answersBetween: (least, most) => `Legalább ${least}, legfeljebb ${most} válasz; az alábbi táblázatban minden érték szerepel`,
    showTable: 'Megjelenítés táblázatként',
    captions: {
      hour: 'CSAT, átlag és válaszok óránként',
      day: 'CSAT, átlag és válaszok naponta',
      week: 'CSAT, átlag és válaszok hetente',
      month: 'CSAT, átlag és válaszok havonta',
    },
    steps: { hour: 'Óra', day: 'Nap', week: 'Hét kezdete', month: 'Hónap' },
  },

  changes: {
    title: 'Ami megváltozott',
    kinds: { rise: 'több elégedett ügyfél, mint korábban', drop: 'kevesebb elégedett ügyfél, mint korábban' },
    who: (name, kind) => `${name}: ${kind}`,
    team: 'Csapat',
    since: '{day} óta',
    means: (before, after, n) => `az átlag ${after} (${answers(n)}), máskor ${before}`,
    none: 'Semmi, ami túlmutatna a véletlen ingadozáson.',
    unknown: 'Még túl kevés a válasz ahhoz, hogy kiderüljön, mi a szokásos.',
    budget: (weeks) =>
      many(weeks, {
        one: 'Minden megfigyelt körében pusztán a véletlen is okoz hetente egy ilyen jelzést: ok arra, hogy elolvassa a válaszokat, de nem ítélet.',
        other:
          'Minden megfigyelt körében pusztán a véletlen is okoz nagyjából # hetente egy ilyen jelzést: ok arra, hogy elolvassa a válaszokat, de nem ítélet.',
      }),
    more: (n) => many(n, { other: 'még #' }),
  },

  boards: {
    title: 'Ranglisták',
    views: { agents: 'Munkatársak', channels: 'Csatornák', matrix: 'Munkatársak × csatornák', words: 'Szavak' },
    agent: 'Munka\u00adtárs',
    channel: 'Csatorna',
    rank: 'A sorrend alapja a méltányos pontszám: kevés válasz esetén az összes válasz átlagához közelít. Egyenlő pontszám azonos helyezés; öt válasz alatt még nincs helyezés.',
    columns: { name: 'Név', csat: 'CSAT', mean: 'Átlag', n: 'Válaszok' },
    ratings: 'Értékelések, a legjobbtól',
    together: 'Összesen',
    matrix: (about) => `Munkatársak × csatornák, ${about}: átlag, alatta a válaszok száma.`,
    cell: (who) => `${who}: átlag`,
    answers: (n) => many(n, { other: 'válasz' }),
    held: 'A sorrend addig nem változik, amíg el nem hagyja a táblázatot.',
    showFirst: (n) => many(n, { other: 'Csak az első # megjelenítése' }),
    showAll: (n) => many(n, { other: 'Mind megjelenítése (#)' }),
  },

  rules: {
    csat: 'CSAT: a 4-es és 5-ös értékelések aránya',
    mean: 'Átlag: az 1–5 közötti értékelések egyszerű átlaga',
    coverage: 'Megkérdezési arány: azon lezárt ügyek aránya, amelyek után megkérdeztük az ügyfelet',
    rank: 'A sorrend alapja a kerekítés előtti átlag; egyenlő átlag esetén a helyezés is azonos.',
    several: 'Ha többen segítettek együtt, a válasz mindegyiküknél teljes értékű, így az összegük több lehet az egésznél.',
  },

  spoken: {
    loading: 'A megjegyzések olvasása folyik…',
    phrases: 'Ami kitűnik',
    low: (about) => `Gyakoribb 1-es vagy 2-es mellett, ${about}`,
    five: (about) => `Gyakoribb 5-ös mellett, ${about}`,
    columns: { phrase: 'Kifejezés', low: '1-es vagy 2-es mellett', five: '5-ös mellett', z: 'Bizonyosság (z)' },
    rule: 'Megjegyzések, amelyekben szerepel; mindegyik egyszer számít. z: távolság a véletlentől standard hibákban, csak 3,29 fölött.',
    also: (phrases) => `továbbá: ${phrases}`,
    read: (n) => many(n, { other: '# megjegyzés alapján.' }),
    newestOnly: 'E napok régebbi megjegyzései kimaradtak.',
    few: (n) => many(n, { other: '# megjegyzés van. 300 alatt csak a véletlen tűnne ki.' }),
    readThem: 'Megjegyzések olvasása',
    none: 'Semmi sem tűnik ki.',
    themes: 'Témák',
    about: (about) => `Miről szólnak a megjegyzések, ${about}`,
    themeColumns: { theme: 'Téma', comments: 'Megjegyzések', low: 'Ebből 1-es vagy 2-es', trend: 'Alakulás' },
    trend: (least, most, last) => `${least} és ${most} között, a végén ${last}`,
    trendTable: 'Az alakulás táblázatban',
    trendCaption: { day: 'Megjegyzések téma és nap szerint', week: 'Megjegyzések téma és hét szerint' },
    noThemes: 'Ennek az oldalnak nincsenek témái.',
    edit: 'Témák szerkesztése',
    narrowed: 'Csak erről szóló megjegyzések: {theme}',
    narrowedTo: 'Csak ezt tartalmazó megjegyzések: {phrase}',
    showAll: 'Összes megjelenítése',
  },

  themeForm: {
    title: 'Témák szerkesztése',
    name: 'A téma neve',
    keywords: 'Kulcsszavak, soronként egy',
    hint: 'A végén álló csillag bármilyen végződést megenged: visszatérít*',
    add: 'Téma hozzáadása',
    remove: 'A téma törlése',
    save: 'Témák mentése',
    standard: 'Vissza az alapértelmezett témákhoz',
    cancel: 'Mégse',
    faults: {
      noName: 'A témának nevet kell adni.',
      sameName: 'Már van ilyen nevű téma.',
      long: 'Egy név vagy kulcsszó legfeljebb 60 karakter lehet.',
      noKeyword: 'A témához legalább egy kulcsszó kell.',
      manyKeywords: 'Egy témának legfeljebb 50 kulcsszava lehet.',
      noLetter: 'A kulcsszóban legyen betű vagy számjegy.',
      manyThemes: 'Legfeljebb 30 téma lehet.',
      large: 'A témák együtt túl hosszúak.',
    },
    failed: (why) => `A témák mentése nem sikerült: ${why}`,
  },

  empty: {
    title: 'Még nincs válasz',
    try: 'Koppintson egy arcra a {example}, és nézze, ahogy megérkezik ide.',
    example: 'minta ügyfélszolgálati oldalon',
    older: 'Lehetnek régebbiek: {all}.',
    all: 'a teljes időszak megtekintése',
  },

  drawer: {
    everybody: 'Minden válasz',
    close: 'Bezárás',
    rating: 'Értékelés',
    all: 'Mind',
    silentToo: 'Szöveg nélküliek is',
    list: 'Válaszok, a legújabbtól',
    newOnes: 'Új válaszok megjelenítése',
    loading: 'Betöltés…',
    none: 'Itt senki sem írt megjegyzést.',
    end: (n) => `Ez minden: ${answers(n)}.`,
    more: 'Továbbiak betöltése',
  },

  answer: {
    reasons: 'Okok',
    changed: 'később módosítva',
    unsigned: 'nem hitelesített',
    whole: 'Teljes szöveg',
    less: 'Kevesebb',
  },

  standing: {
    leftOut: 'Kizárva az értékelésből, {time}',
    leftOutBy: 'Kizárta az értékelésből: {name}, {time}',
    because: '{sentence}; indoklás: {reason}',
    suspect: (signals) => `Nem számít bele, amíg valaki meg nem nézte: ${signals}.`,
    signals: {
      honeypot: 'kitöltött egy láthatatlan mezőt',
      hasty: 'gyorsabban érkezett, mint ahogy olvasni lehet',
      agent_network: 'arról a hálózatról érkezett, ahol a munkatárs dolgozik',
      superseded: 'ugyanarról az ügyről hitelesített válasz követte',
    },
    count: 'Számítson bele',
    leaveOut: 'Kizárás…',
    why: 'Miért ne számítson bele? Az indoklást a csapat is olvashatja.',
    confirm: 'Válasz kizárása',
    cancel: 'Mégse',
    failed: (why) => `Nem sikerült: ${why}`,
  },

  failures: {
    by: {
      unreachable: 'A szerver nem érhető el',
      unauthorized: 'Ezt csak a csapat láthatja: kérjük, jelentkezzen be.',
      forbidden: 'Az Ön szerepköre ezt nem engedi.',
      not_found: 'Itt nincs semmi.',
      unknown_site: 'Nincs webhely ezzel a kulccsal.',
      removed: 'Ezt a választ eltávolították.',
      validation_failed: 'Néhány adat nem megfelelő.',
      rate_limited: 'Túl sok kérés érkezett; kérjük, próbálja meg később.',
      internal: 'Nálunk történt hiba.',
      storage_unavailable: 'Jelenleg nem lehet menteni vagy olvasni.',
      shutting_down: 'A szerver éppen leáll.',
    },
    answered: (status) => `A szerver válasza: ${status}`,
    linkEnded: 'Ez a link már nem érvényes',
    askForLink: 'A csapat egyik tagja tud újat készíteni.',
    signIn: 'Átirányítjuk a bejelentkezéshez.',
    checkSite: 'A cím olyan webhelyet ad meg, amely ezen a szerveren nem létezik, vagy amelyet nem tekinthet meg.',
    checkAddress: 'A cím olyasmire vonatkozik, ami nem létezik. A ranglista feletti szűrők érvényes címeket adnak.',
    retried: 'Magától újra próbálkozunk; a ranglista megjelenik, amint a szerver válaszol.',
  },
};
