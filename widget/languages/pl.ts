import type { Words } from '../words.ts';

/** Polish, without Pan or Pani: nobody is addressed by gender. */
export const polish: Words = {
  lang: 'pl',
  question: 'Jak wypadła nasza obsługa?',
  faces: { 1: 'Bardzo źle', 2: 'Źle', 3: 'Średnio', 4: 'Dobrze', 5: 'Bardzo dobrze' },
  whatWentWrong: 'Co poszło nie tak? Co możemy poprawić?',
  whatWentWell: 'Co zrobiliśmy dobrze?',
  about: { person: 'Osoba', outcome: 'Rezultat' },
  reasons: {
    friendliness: 'Uprzejmość',
    knowledge: 'Wiedza',
    listening: 'Uważne słuchanie',
    speed: 'Szybkość',
    solution: 'Rozwiązanie',
    rules: 'Produkt lub zasady',
  },
  note: 'Tekst zapisuje się podczas pisania. Prosimy nie podawać danych osobowych ani finansowych.',
  // Genitive plural before a colon: right for any number.
  left: 'Pozostało znaków: {count}',
  tooMany: 'Nie zapisano. Znaków ponad limit: {count}. Prosimy skrócić tekst.',
  done: 'Gotowe',
  change: 'Zmień odpowiedź',
  close: 'Zamknij ankietę',
  status: {
    sending: 'Wysyłanie…',
    saved: 'Zapisano',
    kept: 'Zachowano na tym urządzeniu, wyślemy później',
    waiting: 'Prosimy nie zamykać tej strony: próbujemy ponownie',
    failed: 'Nie udało się wysłać',
    over: 'Liczy się wcześniejsza odpowiedź',
    expired: 'Nie udało się zapisać',
  },
  ending: {
    sending: 'Wysyłanie…',
    saved: 'Dziękujemy!',
    kept: 'Jeszcze nie wysłano',
    waiting: 'Jeszcze nie wysłano',
    failed: 'Przepraszamy',
    // "You have answered" would have a gender.
    over: 'Mamy już odpowiedź',
    expired: 'Ten link wygasł',
  },
  thanks: 'Odpowiedź została zapisana i nasz zespół już ją widzi.',
};
