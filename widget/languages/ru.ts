import type { Words } from '../words.ts';

/** Russian, with вы. */
export const russian: Words = {
  lang: 'ru',
  question: 'Как вы оцениваете работу нашей поддержки?',
  // Adverbs that answer "how do you rate": they agree with nothing.
  faces: { 1: 'Ужасно', 2: 'Плохо', 3: 'Нор\u00adмаль\u00adно', 4: 'Хорошо', 5: 'Отлич\u00adно' },
  whatWentWrong: 'Что пошло не так? Что нам улучшить?',
  whatWentWell: 'Что вам понравилось?',
  about: { person: 'О сотруднике', outcome: 'О результате' },
  reasons: {
    friendliness: 'Доброжелательность',
    knowledge: 'Знание дела',
    listening: 'Умение слушать',
    speed: 'Скорость',
    solution: 'Решение вопроса',
    rules: 'Продукт или правила',
  },
  note: 'Текст сохраняется по мере ввода. Пожалуйста, не указывайте личные и финансовые данные.',
  // Genitive plural before a colon: right for any number.
  left: 'Осталось символов: {count}',
  tooMany: 'Не сохранено. Лишних символов: {count}. Пожалуйста, сократите текст.',
  done: 'Готово',
  change: 'Изменить ответ',
  close: 'Закрыть опрос',
  status: {
    sending: 'Отправляем…',
    saved: 'Сохранено',
    kept: 'Сохранено на этом устройстве, отправим позже',
    waiting: 'Пожалуйста, не закрывайте страницу: пробуем ещё раз',
    failed: 'Не удалось отправить',
    over: 'Учтён более ранний ответ',
    expired: 'Не удалось сохранить',
  },
  ending: {
    sending: 'Отправляем…',
    saved: 'Спасибо!',
    kept: 'Ещё не отправлено',
    waiting: 'Ещё не отправлено',
    failed: 'Приносим извинения',
    over: 'Вы уже ответили',
    expired: 'Ссылка устарела',
  },
  thanks: 'Ваш ответ сохранён, и наша команда уже его видит.',
};
