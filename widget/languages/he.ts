import type { Words } from '../words.ts';

/** Hebrew, worded so that it speaks to women and men alike. */
export const hebrew: Words = {
  lang: 'he',
  question: 'איך היה השירות שלנו?',
  // They agree with "service" in the question.
  faces: { 1: 'גרוע מאוד', 2: 'גרוע', 3: 'סביר', 4: 'טוב', 5: 'טוב מאוד' },
  whatWentWrong: 'מה לא היה בסדר? איך נוכל להשתפר?',
  whatWentWell: 'מה עשינו טוב?',
  about: { person: 'האדם שעזר', outcome: 'התוצאה' },
  reasons: {
    friendliness: 'אדיבות',
    knowledge: 'ידע',
    listening: 'הקשבה',
    speed: 'מהירות',
    solution: 'פתרון',
    rules: 'מוצר או נהלים',
  },
  note: 'הטקסט נשמר תוך כדי כתיבה. נא לא לכלול פרטים אישיים או פיננסיים.',
  left: 'תווים שנותרו: {count}',
  tooMany: 'לא נשמר. תווים עודפים: {count}. נא לקצר את הטקסט.',
  // Buttons are nouns, because a command would have a gender.
  done: 'סיום',
  change: 'שינוי התשובה שלי',
  close: 'סגירת המשוב',
  status: {
    sending: 'שולחים…',
    saved: 'נשמר',
    kept: 'נשמר במכשיר הזה ויישלח מאוחר יותר',
    waiting: 'נא להשאיר את הדף פתוח: אנחנו מנסים שוב',
    failed: 'השליחה לא הצליחה',
    over: 'תשובה קודמת היא הקובעת',
    expired: 'השמירה לא הצליחה',
  },
  ending: {
    sending: 'שולחים…',
    saved: 'תודה רבה!',
    kept: 'עדיין לא נשלח',
    waiting: 'עדיין לא נשלח',
    failed: 'אנו מצטערים',
    over: 'כבר התקבלה תשובה',
    expired: 'תוקף הקישור פג',
  },
  thanks: 'התשובה שלך נשמרה, והצוות שלנו כבר יכול לראות אותה.',
};
