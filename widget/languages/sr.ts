import type { Words } from '../words.ts';

/** Serbian in Cyrillic letters, with ви. */
export const serbian: Words = {
  lang: 'sr',
  question: 'Како оцењујете нашу подршку?',
  faces: { 1: 'Врло лоше', 2: 'Лоше', 3: 'Средње', 4: 'Добро', 5: 'Врло добро' },
  whatWentWrong: 'Шта није било добро? Шта можемо да побољшамо?',
  whatWentWell: 'Шта смо добро урадили?',
  about: { person: 'Особа', outcome: 'Резултат' },
  reasons: {
    friendliness: 'Љубазност',
    knowledge: 'Знање',
    listening: 'Слушање',
    speed: 'Брзина',
    solution: 'Решење',
    rules: 'Производ или правила',
  },
  note: 'Текст се чува док пишете. Молимо вас да не наводите личне ни финансијске податке.',
  // Genitive plural before a colon: right for any number.
  left: 'Преостало знакова: {count}',
  tooMany: 'Није сачувано. Знакова превише: {count}. Молимо вас да скратите текст.',
  done: 'Готово',
  change: 'Промени одговор',
  close: 'Затвори анкету',
  status: {
    sending: 'Шаље се…',
    saved: 'Сачувано',
    kept: 'Сачувано на овом уређају, биће послато касније',
    waiting: 'Молимо вас да не затварате ову страницу: покушавамо поново',
    failed: 'Слање није успело',
    over: 'Важи ранији одговор',
    expired: 'Чување није успело',
  },
  ending: {
    sending: 'Шаље се…',
    saved: 'Хвала!',
    kept: 'Још није послато',
    waiting: 'Још није послато',
    failed: 'Жао нам је',
    over: 'Већ је одговорено',
    expired: 'Овај линк је истекао',
  },
  thanks: 'Ваш одговор је сачуван и наш тим сада може да га види.',
};
