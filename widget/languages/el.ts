import type { Words } from '../words.ts';

/** Greek, with the polite plural. */
export const greek: Words = {
  lang: 'el',
  // The question mark is the semicolon of every keyboard: Unicode counts the Greek one as the same sign.
  question: 'Πώς σας εξυπηρετήσαμε;',
  // Adverbs that answer "how did we serve you": they agree with nothing.
  faces: { 1: 'Πολύ άσχημα', 2: 'Άσχημα', 3: 'Μέτρια', 4: 'Καλά', 5: 'Πολύ καλά' },
  whatWentWrong: 'Τι πήγε στραβά; Πώς μπορούμε να βελτιωθούμε;',
  whatWentWell: 'Τι κάναμε καλά;',
  about: { person: 'Το άτομο', outcome: 'Το αποτέλεσμα' },
  reasons: {
    friendliness: 'Ευγένεια',
    knowledge: 'Γνώσεις',
    listening: 'Προσεκτική ακρόαση',
    speed: 'Ταχύτητα',
    solution: 'Λύση',
    rules: 'Προϊόν ή όροι',
  },
  note: 'Το κείμενο αποθηκεύεται καθώς γράφετε. Παρακαλούμε μην αναφέρετε προσωπικά ή οικονομικά στοιχεία.',
  left: 'Χαρακτήρες που απομένουν: {count}',
  tooMany: 'Δεν αποθηκεύτηκε. Επιπλέον χαρακτήρες: {count}. Παρακαλούμε συντομεύστε το κείμενο.',
  done: 'Τέλος',
  change: 'Αλλαγή της απάντησής μου',
  close: 'Κλείσιμο αξιολόγησης',
  status: {
    sending: 'Αποστολή…',
    saved: 'Αποθηκεύτηκε',
    kept: 'Αποθηκεύτηκε σε αυτή τη συσκευή, θα σταλεί αργότερα',
    waiting: 'Παρακαλούμε αφήστε τη σελίδα ανοιχτή: προσπαθούμε ξανά',
    failed: 'Δεν ήταν δυνατή η αποστολή',
    over: 'Ισχύει προηγούμενη απάντηση',
    expired: 'Δεν ήταν δυνατή η αποθήκευση',
  },
  ending: {
    sending: 'Αποστολή…',
    saved: 'Ευχαριστούμε!',
    kept: 'Δεν στάλθηκε ακόμη',
    waiting: 'Δεν στάλθηκε ακόμη',
    failed: 'Λυπούμαστε',
    over: 'Έχετε ήδη απαντήσει',
    expired: 'Ο σύνδεσμος έχει λήξει',
  },
  thanks: 'Η απάντησή σας αποθηκεύτηκε και η ομάδα μας μπορεί πλέον να τη δει.',
};
