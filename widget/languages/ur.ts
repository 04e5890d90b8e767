import type { Words } from '../words.ts';

/** Urdu, with آپ. */
export const urdu: Words = {
  lang: 'ur',
  question: 'ہماری کسٹمر سروس کیسی رہی؟',
  // Words without a feminine form: they agree with nothing.
  faces: { 1: 'بہت خراب', 2: 'خراب', 3: 'ٹھیک', 4: 'عمدہ', 5: 'بہترین' },
  whatWentWrong: 'کیا کمی رہی؟ ہم کیسے بہتری لا سکتے ہیں؟',
  whatWentWell: 'ہم نے کیا اچھا کیا؟',
  about: { person: 'نمائندہ', outcome: 'نتیجہ' },
  reasons: {
    friendliness: 'خوش اخلاقی',
    knowledge: 'معلومات',
    listening: 'توجہ سے سننا',
    speed: 'رفتار',
    solution: 'حل',
    rules: 'پروڈکٹ یا قواعد',
  },
  note: 'لکھتے وقت محفوظ ہوتا رہتا ہے۔ براہِ کرم ذاتی یا مالی معلومات نہ لکھیں۔',
  left: 'باقی حروف: {count}',
  tooMany: 'محفوظ نہیں ہوا۔ زائد حروف: {count}۔ براہِ کرم متن مختصر کریں۔',
  done: 'مکمل',
  change: 'میرا جواب تبدیل کریں',
  close: 'سروے بند کریں',
  status: {
    sending: 'بھیجا جا رہا ہے…',
    saved: 'محفوظ ہو گیا',
    kept: 'اس ڈیوائس پر محفوظ ہے، بعد میں بھیجا جائے گا',
    waiting: 'براہِ کرم یہ صفحہ کھلا رکھیں: ہم دوبارہ کوشش کر رہے ہیں',
    failed: 'بھیجا نہیں جا سکا',
    over: 'پہلے والا جواب شمار ہو گا',
    expired: 'محفوظ نہیں ہو سکا',
  },
  ending: {
    sending: 'بھیجا جا رہا ہے…',
    saved: 'شکریہ!',
    kept: 'ابھی نہیں بھیجا گیا',
    waiting: 'ابھی نہیں بھیجا گیا',
    failed: 'معذرت',
    over: 'جواب پہلے ہی دیا جا چکا ہے',
    expired: 'یہ لنک پرانا ہو چکا ہے',
  },
  thanks: 'آپ کا جواب محفوظ ہے اور ہماری ٹیم اب اسے دیکھ سکتی ہے۔',
};
