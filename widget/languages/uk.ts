import type { Words } from '../words.ts';

/** Ukrainian, with ви. */
export const ukrainian: Words = {
  lang: 'uk',
  question: 'Як ви оцінюєте роботу нашої підтримки?',
  // Adverbs that answer "how do you rate": they agree with nothing.
  faces: { 1: 'Дуже погано', 2: 'Погано', 3: 'Нор\u00adмально', 4: 'Добре', 5: 'Дуже добре' },
  whatWentWrong: 'Що пішло не так? Що нам варто покращити?',
  whatWentWell: 'Що вам сподобалося?',
  about: { person: 'Про працівника', outcome: 'Про результат' },
  reasons: {
    friendliness: 'Привітність',
    knowledge: 'Знання справи',
    listening: 'Уміння слухати',
    speed: 'Швидкість',
    solution: 'Вирішення питання',
    rules: 'Продукт або правила',
  },
  note: 'Текст зберігається під час введення. Будь ласка, не вказуйте особисті чи фінансові дані.',
  // Genitive plural before a colon: right for any number.
  left: 'Залишилося символів: {count}',
  tooMany: 'Не збережено. Зайвих символів: {count}. Будь ласка, скоротіть текст.',
  done: 'Готово',
  change: 'Змінити відповідь',
  close: 'Закрити опитування',
  status: {
    sending: 'Надсилаємо…',
    saved: 'Збережено',
    kept: 'Збережено на цьому пристрої, надішлемо пізніше',
    waiting: 'Будь ласка, не закривайте сторінку: пробуємо ще раз',
    failed: 'Не вдалося надіслати',
    over: 'Враховано попередню відповідь',
    expired: 'Не вдалося зберегти',
  },
  ending: {
    sending: 'Надсилаємо…',
    saved: 'Дякуємо!',
    kept: 'Ще не надіслано',
    waiting: 'Ще не надіслано',
    failed: 'Перепрошуємо',
    over: 'Ви вже відповіли',
    expired: 'Посилання застаріло',
  },
  thanks: 'Вашу відповідь збережено, і наша команда вже її бачить.',
};
