import type { Words } from '../words.ts';

/** German, with Sie. */
export const german: Words = {
  lang: 'de',
  question: 'Wie war unser Kundenservice?',
  faces: { 1: 'Sehr schlecht', 2: 'Schlecht', 3: 'Geht so', 4: 'Gut', 5: 'Sehr gut' },
  whatWentWrong: 'Was ist schiefgelaufen? Was können wir besser machen?',
  whatWentWell: 'Was haben wir gut gemacht?',
  about: { person: 'Zur Person', outcome: 'Zum Ergebnis' },
  reasons: {
    friendliness: 'Freundlichkeit',
    knowledge: 'Fachwissen',
    listening: 'Zuhören',
    speed: 'Schnelligkeit',
    solution: 'Lösung',
    rules: 'Produkt oder Regeln',
  },
  note: 'Ihr Text wird beim Schreiben gespeichert. Bitte geben Sie keine persönlichen Daten oder Zahlungsdaten an.',
  left: 'Verbleibende Zeichen: {count}',
  // "Zeichen" is the same in singular and plural.
  tooMany: 'Nicht gespeichert: um {count} Zeichen zu lang. Bitte kürzen Sie Ihren Text.',
  done: 'Fertig',
  change: 'Meine Antwort ändern',
  close: 'Feedback schließen',
  status: {
    sending: 'Wird gesendet\u00a0…',
    saved: 'Gespeichert',
    // "Gespeichert" alone would say that we have it.
    kept: 'Auf diesem Gerät zwischengespeichert, wird später gesendet',
    waiting: 'Bitte lassen Sie diese Seite offen: Wir versuchen es erneut',
    failed: 'Konnte nicht gesendet werden',
    over: 'Es zählt eine frühere Antwort',
    expired: 'Konnte nicht gespeichert werden',
  },
  ending: {
    sending: 'Wird gesendet\u00a0…',
    saved: 'Vielen Dank!',
    kept: 'Noch nicht gesendet',
    waiting: 'Noch nicht gesendet',
    failed: 'Das tut uns leid',
    over: 'Bereits beantwortet',
    expired: 'Dieser Link ist abgelaufen',
  },
  thanks: 'Ihre Antwort ist gespeichert, und unser Team kann sie jetzt sehen.',
};
