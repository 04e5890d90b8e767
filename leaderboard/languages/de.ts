import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const many = counting('de');
const answers = (n: number) => many(n, { one: '# Antwort', other: '# Antworten' });

/** German, with Sie. */
export const german: Words = {
  lang: 'de',
  locale: 'de',
  dir: 'ltr',
  title: 'Rangliste · Afterword',
  titleOf: (site) => `${site} · Rangliste`,
  loading: 'Die Rangliste wird geladen\u00a0…',
  tryAgain: 'Erneut versuchen',

  ratings: { 1: 'Sehr schlecht', 2: 'Schlecht', 3: 'Geht so', 4: 'Gut', 5: 'Sehr gut' },
  reasons: {
    friendliness: 'Freundlichkeit',
    knowledge: 'Fachwissen',
    listening: 'Zuhören',
    speed: 'Schnelligkeit',
    solution: 'Lösung',
    rules: 'Produkt oder Regeln',
  },

  about: {
    allTime: 'gesamter Zeitraum',
    allChannels: 'alle Kanäle',
    daysOf: (zone) => `Tage nach ${zone}`,
    timesIn: (zone) => `Uhrzeiten nach ${zone}`,
  },

  header: { home: 'Afterword, zur Startseite', signedIn: 'Angemeldet:' },

  live: {
    lines: { connecting: 'wird verbunden', live: 'live', reconnecting: 'wird neu verbunden', paused: 'angehalten' },
    asOf: '{line}, Stand {time}',
    pause: 'Anhalten',
    announce: 'Änderungen vorlesen',
    more: (n) => many(n, { one: '# neue Antwort.', other: '# neue Antworten.' }),
    now: (csat, mean, n) => `CSAT ${csat}, Durchschnitt ${mean}, ${answers(n)}.`,
  },

  filters: {
    title: 'Filter',
    days: 'Zeitraum',
    periods: { today: 'Heute', '7d': '7\u00a0Tage', '30d': '30\u00a0Tage', '90d': '90\u00a0Tage', month: 'Dieser Monat', all: 'Gesamter Zeitraum' },
    otherDays: 'Anderer Zeitraum',
    firstDay: 'Erster Tag',
    lastDay: 'Letzter Tag',
    showDays: 'Diesen Zeitraum anzeigen',
    onlySigned: 'Nur signierte',
    channel: 'Kanal',
    allChannels: 'Alle Kanäle',
  },

  figures: {
    csat: 'CSAT',
    csatInFull: 'Kundenzufriedenheit',
    mean: 'Durchschnitt',
    answers: 'Antworten',
    rate: 'Antwortquote',
    coverage: 'Befragungs\u00adquote',
    comments: 'Kommentare',
    unknown: 'unbekannt',
  },

  funnel: { closed: 'Abgeschlossen', asked: 'Befragt', shown: 'Angezeigt', answered: 'Beantwortet' },

  summary: {
    readComments: 'Kommentare lesen',
    excluded: (n) => many(n, { other: '# vom Team ausgenommen' }),
    suspect: (n) => many(n, { other: '# auffällig, nicht gewertet' }),
    unsigned: (n) => many(n, { other: '# davon nicht signiert' }),
    unsignedLeftOut: (n) => many(n, { other: '# nicht signiert, nicht gewertet' }),
  },

  series: {
    overTime: 'Verlauf',
    titles: { hour: 'Stunde für Stunde', day: 'Tag für Tag', week: 'Woche für Woche', month: 'Monat für Monat' },
    csatScale: 'CSAT, 0 bis 100\u00a0%',
    answersScale: (most) => many(most, { other: 'Antworten, bis #' }),
    spot: (step, csat, n) => `${step}: CSAT ${csat}, ${answers(n)}`,
    nothing: 'CSAT: keine Antworten',
    csatBetween: (least, most) => `CSAT zwischen ${least} und ${most}; alle Werte stehen in der Tabelle darunter`,
    answersBetween: (least, most) => `Zwischen ${least} und ${most} Antworten; alle Werte stehen in der Tabelle darunter`,
    showTable: 'Als Tabelle anzeigen',
    captions: {
      hour: 'CSAT, Durchschnitt und Antworten nach Stunden',
      day: 'CSAT, Durchschnitt und Antworten nach Tagen',
      week: 'CSAT, Durchschnitt und Antworten nach Wochen',
      month: 'CSAT, Durchschnitt und Antworten nach Monaten',
    },
    steps: { hour: 'Stunde', day: 'Tag', week: 'Woche ab', month: 'Monat' },
  },

  changes: {
    title: 'Was sich geändert hat',
    kinds: { rise: 'mehr zufriedene Kundinnen und Kunden als zuvor', drop: 'weniger zufriedene Kundinnen und Kunden als zuvor' },
    who: (name, kind) => `${name}: ${kind}`,
    team: 'Team',
    since: 'seit {day}',
    means: (before, after, n) => `Durchschnitt ${after} bei ${many(n, { one: '# Antwort', other: '# Antworten' })}, sonst ${before}`,
    none: 'Nichts, was über Zufallsschwankungen hinausgeht.',
    unknown: 'Noch gibt es zu wenige Antworten, um zu sagen, was üblich ist.',
    budget: (weeks) =>
      many(weeks, {
        one: 'Allein durch Zufall erscheint unter allen Beobachteten jede Woche eine solche Meldung: ein Grund, die Antworten zu lesen, kein Urteil.',
        other:
          'Allein durch Zufall erscheint unter allen Beobachteten etwa alle # Wochen eine solche Meldung: ein Grund, die Antworten zu lesen, kein Urteil.',
      }),
    more: (n) => many(n, { other: '# weitere' }),
  },

  boards: {
    title: 'Ranglisten',
    views: { agents: 'Mitarbeitende', channels: 'Kanäle', matrix: 'Mitarbeitende × Kanäle', words: 'Worte' },
    agent: 'Name',
    channel: 'Kanal',
    rank: 'Sortiert nach fairem Wert: Wenige Antworten werden zum Durchschnitt aller hingezogen. Gleiche Werte teilen sich den Rang; unter fünf Antworten gibt es noch keinen.',
    columns: { name: 'Name', csat: 'CSAT', mean: 'Schnitt', n: 'Antworten' },
    ratings: 'Bewertungen, beste zuerst',
    together: 'Gesamt',
    matrix: (about) => `Mitarbeitende × Kanäle, ${about}: Durchschnitt, darunter die Zahl der Antworten.`,
    cell: (who) => `${who}: Durchschnitt`,
    answers: (n) => many(n, { one: 'Antwort', other: 'Antworten' }),
    held: 'Die Reihenfolge bleibt stehen, bis Sie die Tabelle verlassen.',
    showFirst: (n) => many(n, { other: 'Nur die ersten # anzeigen' }),
    showAll: (n) => many(n, { other: 'Alle # anzeigen' }),
  },

  rules: {
    csat: 'CSAT: Anteil der Bewertungen mit 4 und 5',
    mean: 'Durchschnitt: einfaches Mittel der Bewertungen von 1 bis 5',
    coverage: 'Befragungsquote: Anteil der abgeschlossenen Kontakte, nach denen gefragt wurde',
    rank: 'Sortiert nach dem ungerundeten Durchschnitt; wer gleichauf liegt, teilt sich den Rang.',
    several: 'Haben mehrere gemeinsam geholfen, zählt die Antwort für alle voll; ihre Summe kann daher größer sein als das Ganze.',
  },

  spoken: {
    loading: 'Die Kommentare werden gelesen\u00a0…',
    phrases: 'Was auffällt',
    low: (about) => `Häufiger bei 1 oder 2, ${about}`,
    five: (about) => `Häufiger bei 5, ${about}`,
    columns: { phrase: 'Formulierung', low: 'Bei 1 oder 2', five: 'Bei 5', z: 'Sicherheit (z)' },
    rule: 'Kommentare, in denen es vorkommt, jeder einmal gezählt. z: Abstand vom Zufall in Standardfehlern; nur über 3,29.',
    also: (phrases) => `auch: ${phrases}`,
    read: (n) => many(n, { one: '# Kommentar gelesen.', other: '# Kommentare gelesen.' }),
    newestOnly: 'Ältere aus diesem Zeitraum blieben außen vor.',
    few: (n) =>
      many(n, {
        one: 'Es gibt # Kommentar. Unter 300 fiele nur Zufälliges auf.',
        other: 'Es gibt # Kommentare. Unter 300 fiele nur Zufälliges auf.',
      }),
    readThem: 'Kommentare lesen',
    none: 'Nichts fällt auf.',
    themes: 'Themen',
    about: (about) => `Wovon Kommentare handeln, ${about}`,
    themeColumns: { theme: 'Thema', comments: 'Kommentare', low: 'Davon 1 oder 2', trend: 'Verlauf' },
    trend: (least, most, last) => `Zwischen ${least} und ${most}, zuletzt ${last}`,
    trendTable: 'Verlauf als Tabelle anzeigen',
    trendCaption: { day: 'Kommentare nach Thema und Tag', week: 'Kommentare nach Thema und Woche' },
    noThemes: 'Diese Site hat keine Themen.',
    edit: 'Themen bearbeiten',
    narrowed: 'Nur Kommentare zu {theme}',
    narrowedTo: 'Nur Kommentare mit {phrase}',
    showAll: 'Alle anzeigen',
  },

  themeForm: {
    title: 'Themen bearbeiten',
    name: 'Name des Themas',
    keywords: 'Stichwörter, eines pro Zeile',
    hint: 'Ein Stern am Ende lässt jede Endung zu: erstatt*',
    add: 'Thema hinzufügen',
    remove: 'Dieses Thema entfernen',
    save: 'Themen speichern',
    standard: 'Zurück zu den Standardthemen',
    cancel: 'Abbrechen',
    faults: {
      noName: 'Ein Thema braucht einen Namen.',
      sameName: 'Ein anderes Thema heißt schon so.',
      long: 'Namen und Stichwörter dürfen 60 Zeichen haben.',
      noKeyword: 'Ein Thema braucht mindestens ein Stichwort.',
      manyKeywords: 'Ein Thema darf 50 Stichwörter haben.',
      noLetter: 'Ein Stichwort braucht einen Buchstaben oder eine Ziffer.',
      manyThemes: 'Eine Site darf 30 Themen haben.',
      large: 'Die Themen sind zusammen zu lang.',
    },
    failed: (why) => `Die Themen wurden nicht gespeichert: ${why}`,
  },

  empty: {
    title: 'Noch keine Antworten',
    try: 'Tippen Sie in der {example} auf ein Gesicht, und sehen Sie zu, wie es hier ankommt.',
    example: 'Beispielseite für den Kundenservice',
    older: 'Vielleicht gibt es ältere: {all}.',
    all: 'gesamten Zeitraum ansehen',
  },

  drawer: {
    everybody: 'Alle Antworten',
    close: 'Schließen',
    rating: 'Bewertung',
    all: 'Alle',
    silentToo: 'Auch ohne Kommentar',
    list: 'Antworten, neueste zuerst',
    newOnes: 'Neue Antworten anzeigen',
    loading: 'Wird geladen\u00a0…',
    none: 'Hier gibt es keine Kommentare.',
    end: (n) => `Das sind alle: ${answers(n)}.`,
    more: 'Mehr laden',
  },

  answer: {
    reasons: 'Gründe',
    changed: 'später geändert',
    unsigned: 'nicht signiert',
    whole: 'Ganzen Text anzeigen',
    less: 'Weniger anzeigen',
  },

  standing: {
    leftOut: 'Aus der Wertung genommen, {time}',
    leftOutBy: 'Von {name} aus der Wertung genommen, {time}',
    because: '{sentence}: {reason}',
    suspect: (signals) => `Wird erst gewertet, wenn jemand sie geprüft hat: ${signals}.`,
    signals: {
      honeypot: 'es wurde ein Feld ausgefüllt, das niemand sieht',
      hasty: 'sie kam schneller, als jemand lesen kann',
      agent_network: 'sie kam aus dem Netz, in dem die bewertete Person arbeitet',
      superseded: 'zum selben Kontakt folgte eine signierte Antwort',
    },
    count: 'Wieder werten',
    leaveOut: 'Nicht werten\u00a0…',
    why: 'Warum soll diese Antwort nicht zählen? Das Team kann die Begründung lesen.',
    confirm: 'Nicht werten',
    cancel: 'Abbrechen',
    failed: (why) => `Das hat nicht geklappt: ${why}`,
  },

  failures: {
    by: {
      unreachable: 'Der Server ist nicht erreichbar',
      unauthorized: 'Das sieht nur das Team: Bitte melden Sie sich an.',
      forbidden: 'Ihre Rolle erlaubt das nicht.',
      not_found: 'Hier ist nichts.',
      unknown_site: 'Keine Site hat diesen Schlüssel.',
      removed: 'Diese Antwort wurde entfernt.',
      validation_failed: 'Einige Angaben stimmen nicht.',
      rate_limited: 'Zu viele Anfragen; bitte versuchen Sie es später noch einmal.',
      internal: 'Bei uns ist etwas schiefgelaufen.',
      storage_unavailable: 'Im Moment kann nichts gespeichert oder gelesen werden.',
      shutting_down: 'Der Server wird gerade beendet.',
    },
    answered: (status) => `Der Server hat mit ${status} geantwortet`,
    linkEnded: 'Dieser Link gilt nicht mehr',
    askForLink: 'Jemand aus dem Team kann einen neuen erstellen.',
    signIn: 'Sie werden zur Anmeldung weitergeleitet.',
    checkSite: 'Die Adresse nennt eine Site, die es auf diesem Server nicht gibt oder die Sie nicht sehen dürfen.',
    checkAddress: 'Die Adresse fragt nach etwas, das es nicht gibt. Die Filter über der Rangliste ergeben gültige Adressen.',
    retried: 'Es wird von selbst erneut versucht; die Rangliste erscheint, sobald der Server antwortet.',
  },
};
