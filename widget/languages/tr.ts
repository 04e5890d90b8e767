import type { Words } from '../words.ts';

/** Turkish, with siz. */
export const turkish: Words = {
  lang: 'tr',
  question: 'Destek hizmetimiz nasıldı?',
  faces: { 1: 'Çok kötü', 2: 'Kötü', 3: 'Orta', 4: 'İyi', 5: 'Çok iyi' },
  whatWentWrong: 'Sorun neydi? Neyi daha iyi yapabiliriz?',
  whatWentWell: 'Neyi iyi yaptık?',
  // Turkish has no gender: whoever took care.
  about: { person: 'İlgilenen kişi', outcome: 'Sonuç' },
  reasons: {
    friendliness: 'Güler yüz',
    knowledge: 'Bilgi',
    listening: 'Dinleme',
    speed: 'Hız',
    solution: 'Çözüm',
    rules: 'Ürün veya kurallar',
  },
  note: 'Siz yazdıkça kaydedilir. Lütfen kişisel veya finansal bilgilerinizi yazmayın.',
  left: 'Kalan karakter: {count}',
  // After a number the noun is in the singular, whatever the number.
  tooMany: 'Kaydedilmedi: {count} karakter fazla. Lütfen metni kısaltın.',
  done: 'Bitti',
  change: 'Yanıtımı değiştir',
  close: 'Anketi kapat',
  status: {
    sending: 'Gönderiliyor…',
    saved: 'Kaydedildi',
    kept: 'Bu cihazda saklandı, daha sonra gönderilecek',
    waiting: 'Lütfen bu sayfayı açık tutun: yeniden deniyoruz',
    failed: 'Gönderilemedi',
    over: 'Önceki bir yanıt geçerli',
    expired: 'Kaydedilemedi',
  },
  ending: {
    sending: 'Gönderiliyor…',
    saved: 'Teşekkür ederiz!',
    kept: 'Henüz gönderilmedi',
    waiting: 'Henüz gönderilmedi',
    failed: 'Üzgünüz',
    over: 'Daha önce yanıtlandı',
    expired: 'Bu bağlantının süresi doldu',
  },
  thanks: 'Yanıtınız kaydedildi ve ekibimiz artık görebiliyor.',
};
