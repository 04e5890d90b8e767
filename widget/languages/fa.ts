import type { Words } from '../words.ts';

/** Persian, with شما. */
export const persian: Words = {
  lang: 'fa',
  question: 'پشتیبانی ما چطور بود؟',
  faces: { 1: 'خیلی بد', 2: 'بد', 3: 'متوسط', 4: 'خوب', 5: 'خیلی خوب' },
  whatWentWrong: 'چه چیزی خوب نبود؟ چطور می‌توانیم بهتر شویم؟',
  whatWentWell: 'چه کاری را خوب انجام دادیم؟',
  // "Our colleague" has no gender in Persian.
  about: { person: 'همکار ما', outcome: 'نتیجه' },
  reasons: {
    friendliness: 'خوش‌برخوردی',
    knowledge: 'دانش',
    listening: 'گوش دادن',
    speed: 'سرعت',
    solution: 'راه‌حل',
    rules: 'محصول یا قوانین',
  },
  // The joiners of no width within words (می‌شود) are spelling: without them the letters run together.
  note: 'متن هنگام نوشتن ذخیره می‌شود. لطفاً اطلاعات شخصی یا مالی ننویسید.',
  left: 'نویسه‌های باقی‌مانده: {count}',
  tooMany: 'ذخیره نشد. نویسه‌های اضافی: {count}. لطفاً متن را کوتاه‌تر کنید.',
  done: 'پایان',
  change: 'تغییر پاسخ من',
  close: 'بستن نظرسنجی',
  status: {
    sending: 'در حال ارسال…',
    saved: 'ذخیره شد',
    kept: 'در این دستگاه نگه داشته شد و بعداً ارسال می‌شود',
    waiting: 'لطفاً این صفحه را باز نگه دارید: دوباره تلاش می‌کنیم',
    failed: 'ارسال ناموفق بود',
    over: 'پاسخ قبلی معتبر است',
    expired: 'ذخیره‌سازی ناموفق بود',
  },
  ending: {
    sending: 'در حال ارسال…',
    saved: 'سپاسگزاریم!',
    kept: 'هنوز ارسال نشده',
    waiting: 'هنوز ارسال نشده',
    failed: 'متأسفیم',
    over: 'قبلاً پاسخ داده‌اید',
    expired: 'این پیوند منقضی شده است',
  },
  thanks: 'پاسخ شما ذخیره شد و همکاران ما اکنون می‌توانند آن را ببینند.',
};
