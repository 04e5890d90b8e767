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
    team: 'Csapat',
    allTeams: 'Minden csapat',
    answersMin: 'Helyezés ennyitől',
    answersFrom: (n) => answers(n),
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
    views: { agents: 'Munkatársak', channels: 'Csatornák', teams: 'Csapatok', matrix: 'Munkatársak × csatornák' },
    agent: 'Munka\u00adtárs',
    channel: 'Csatorna',
    team: 'Csapat',
    rank: 'Hely',
    columns: { name: 'Név', score: 'Pontszám', adjusted: 'Kiigazított', csat: 'CSAT', mean: 'Átlag', n: 'Válaszok' },
    ratings: 'Értékelések, a legjobbtól',
    trend: 'Alakulás',
    sparkline: (first, last, least) => `CSAT: ${first} értékről ${last} értékre, legalább ${least}`,
    together: 'Összesen',
    matrix: (about) => `Munkatársak × csatornák, ${about}: átlag, alatta a válaszok száma.`,
    cell: (who) => `${who}: átlag`,
    answers: (n) => many(n, { other: 'válasz' }),
    needsMore: (n) => many(n, { other: 'Még kevés a válasz: helyezés #-tól/-től' }),
    held: 'A sorrend addig nem változik, amíg el nem hagyja a táblázatot.',
    showFirst: (n) => many(n, { other: 'Csak az első # megjelenítése' }),
    showAll: (n) => many(n, { other: 'Mind megjelenítése (#)' }),
  },

  score: {
    between: (low, high) => `tízből kilenc esetben ${low} és ${high} között`,
    couldBe: (best, worst) => `${best} és ${worst} között lehet`,
    badge: '95%-os bizonyossággal az összes válasz átlaga felett',
    title: 'Hogyan jön ki ez a pontszám',
    own: (n, mean, share) => `${answers(n)} ${mean} átlaggal adja ${share} részét,`,
    company: (mean, share) => `az összes válasz átlaga, ${mean}, a többi ${share} részt:`,
    result: (score, low, high) => `${score}, valószínűleg ${low} és ${high} között.`,
    rank: (rank, best, worst, expected) => `${rank}. hely; a véletlen ${best}. és ${worst}. hely közé is tehette volna, a várható a(z) ${expected}.`,
    above: (chance) => `${chance} valószínűséggel az összes válasz átlaga felett.`,
    adjusted: (score) => `${score} lenne, ha mindenki ugyanolyan arányban dolgozna a csatornákon.`,
    island: 'E csoport csatornáin senki más nem dolgozik, ezért a kiigazított pontszám csak rajta belül hasonlítható össze.',
    early: 'Még korai: a pontszám nagyrészt az összes válasz átlaga.',
    noRank: (n) => many(n, { other: 'Nincs helyezés # válasz előtt.' }),
    explained: 'Hogyan számoljuk a pontszámokat',
  },

  why: {
    title: 'Összehasonlítás',
    question: (upper, lower) => `Miért áll ${upper} ${lower} felett?`,
    chance: (upper, lower, chance) => `${upper} ${chance} valószínűséggel valóban jobb, mint ${lower}.`,
    parts: (means, answers) => `A különbségből ${means} az értékelésekből, ${answers} a válaszok számából adódik.`,
    deciders: {
      'higher mean': (upper) => `${upper} jobb értékeléseket kapott.`,
      'more answers': (upper) => `${upper} átlaga mögött több válasz áll, ezért többet számít.`,
      'too few answers to rise': (_upper, lower) =>
        `${lower} jobb értékeléseket kapott, de olyan keveset, hogy a pontszám nagyrészt még az összes válasz átlaga.`,
      'too few answers to fall': (upper) => `${upper} válaszai olyan kevesen vannak, hogy a pontszám nagyrészt még az összes válasz átlaga.`,
      'needs more answers': (_upper, lower) => `${lower} helyezéséhez több válasz kell.`,
      tie: (upper, lower) => `${upper} és ${lower} pontszáma azonos, ugyanannyi válaszból.`,
    },
    columns: { mean: 'Átlag', answers: 'Válaszok', own: 'Saját rész', score: 'Pontszám' },
  },

  trend: {
    against: (days) => `${days} időszakhoz képest`,
    interval: (difference, low, high) => `${difference} százalékpont (${low} és ${high} között)`,
    points: 'százalékpont',
    chance: 'ezt a véletlen is okozhatta',
    compare: 'Összehasonlítás az előző időszakkal',
  },

  silent: (low, high) => `Akik nem válaszoltak, ${low} és ${high} közé mozdíthatnák.`,

  rules: {
    csat: 'CSAT: a 4-es és 5-ös értékelések aránya',
    score: 'Pontszám: a saját válaszok átlaga, és minél kevesebb van belőlük, annál inkább az összesé',
    mean: 'Átlag: az 1–5 közötti értékelések egyszerű átlaga',
    coverage: 'Megkérdezési arány: azon lezárt ügyek aránya, amelyek után megkérdeztük az ügyfelet',
    rank: 'A sorrend alapja a méltányos pontszám: kevés válasz esetén az összes válasz átlagához közelít. Egyenlő pontszám azonos helyezés; öt válasz alatt még nincs helyezés.',
    several: 'Ha többen segítettek együtt, a válasz mindegyiküknél teljes értékű, így az összegük több lehet az egésznél.',
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
    search: 'Keresés a megjegyzésekben',
    onlySigned: 'Csak hitelesített',
    reason: 'Ok',
    anyReason: 'Bármelyik',
    language: 'Nyelv',
    anyLanguage: 'Bármelyik',
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

  wall: {
    screens: { agents: 'Munkatársak', channels: 'Csatornák', teams: 'Csapatok', praise: 'Szép munka', series: 'Időbeli alakulás' },
    team: 'Csapat',
    rank: 'Hely',
    first: (n, all) => `az első ${n}, összesen ${all}`,
    none: 'A sorrend akkor kezdődik, amikor elég válasz érkezett.',
    rule: 'A méltányos pontszám szerint: kevés válasz esetén az összes válasz átlagához közelít. Ahol a vonalak átfedik egymást, a véletlen is dönthetett.',
    newest: 'A legújabb ötös értékelések',
    badges: '95%-os bizonyossággal az összesített átlag felett',
    inFront: (when) => `Az élen: ${when}`,
    sure: 'Egyértelműen az élen.',
    unsure: 'Az élen, amennyire ezt a válaszok megmutathatják.',
    nothing: 'Itt jelenik meg a következő ötös értékelés.',
    controls: {
      title: 'Fali kijelző',
      previous: 'Vissza',
      next: 'Tovább',
      still: 'Rögzítés',
      full: 'Teljes képernyő',
      leave: 'Kilépés a fali nézetből',
    },
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
