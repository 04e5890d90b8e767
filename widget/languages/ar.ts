import type { Words } from '../words.ts';

/** Arabic, worded so that it speaks to women and men alike. */
export const arabic: Words = {
  lang: 'ar',
  question: 'ما تقييمك لخدمة الدعم؟',
  // Grades, as on a school report: they agree with "evaluation", whatever is evaluated.
  faces: { 1: 'سيئ جدًا', 2: 'سيئ', 3: 'مقبول', 4: 'جيد', 5: 'ممتاز' },
  whatWentWrong: 'ما المشكلة؟ وكيف يمكننا تحسين خدمتنا؟',
  whatWentWell: 'ما الذي أعجبك؟',
  about: { person: 'الشخص', outcome: 'النتيجة' },
  reasons: {
    friendliness: 'اللطف',
    knowledge: 'المعرفة',
    listening: 'الإصغاء',
    speed: 'السرعة',
    solution: 'الحل',
    rules: 'المنتج أو السياسات',
  },
  note: 'يُحفظ النص أثناء الكتابة. يُرجى عدم ذكر بيانات شخصية أو مالية.',
  left: 'الأحرف المتبقية: {count}',
  tooMany: 'لم يتم الحفظ. الأحرف الزائدة: {count}. يُرجى اختصار النص.',
  done: 'تم',
  change: 'تغيير إجابتي',
  close: 'إغلاق التقييم',
  status: {
    sending: 'جارٍ الإرسال…',
    saved: 'تم الحفظ',
    kept: 'محفوظ على هذا الجهاز وسيُرسل لاحقًا',
    waiting: 'يُرجى إبقاء هذه الصفحة مفتوحة، نحاول مرة أخرى',
    failed: 'تعذّر الإرسال',
    over: 'الإجابة السابقة هي المعتمدة',
    expired: 'تعذّر الحفظ',
  },
  ending: {
    sending: 'جارٍ الإرسال…',
    saved: 'شكرًا لك!',
    kept: 'لم يُرسل بعد',
    waiting: 'لم يُرسل بعد',
    failed: 'نعتذر',
    over: 'سبق أن أجبت',
    expired: 'انتهت صلاحية هذا الرابط',
  },
  thanks: 'حُفظت إجابتك، ويمكن لفريقنا الاطلاع عليها الآن.',
};
