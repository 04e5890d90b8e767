import type { Words } from '../words.ts';

/** Malay, with anda. */
export const malay: Words = {
  lang: 'ms',
  question: 'Bagaimanakah khidmat pelanggan kami?',
  faces: { 1: 'Sangat teruk', 2: 'Teruk', 3: 'Seder\u00adhana', 4: 'Baik', 5: 'Sangat baik' },
  whatWentWrong: 'Apa yang tidak kena? Apa yang boleh kami perbaiki?',
  whatWentWell: 'Apa yang telah kami lakukan dengan baik?',
  // "Petugas" is whoever is on duty, woman or man.
  about: { person: 'Petugas', outcome: 'Hasil' },
  reasons: {
    friendliness: 'Kemesraan',
    knowledge: 'Pengetahuan',
    listening: 'Kesediaan mendengar',
    speed: 'Kepantasan',
    solution: 'Penyelesaian',
    rules: 'Produk atau peraturan',
  },
  note: 'Disimpan semasa anda menulis. Sila jangan sertakan maklumat peribadi atau kewangan.',
  left: 'Baki aksara: {count}',
  tooMany: 'Tidak disimpan: terlebih {count} aksara. Sila pendekkan teks anda.',
  done: 'Selesai',
  change: 'Tukar jawapan saya',
  close: 'Tutup maklum balas',
  status: {
    sending: 'Sedang dihantar…',
    saved: 'Disimpan',
    kept: 'Disimpan pada peranti ini, akan dihantar kemudian',
    waiting: 'Sila biarkan halaman ini terbuka: kami sedang mencuba lagi',
    failed: 'Tidak dapat dihantar',
    over: 'Jawapan terdahulu yang dikira',
    expired: 'Tidak dapat disimpan',
  },
  ending: {
    sending: 'Sedang dihantar…',
    saved: 'Terima kasih!',
    kept: 'Belum dihantar',
    waiting: 'Belum dihantar',
    failed: 'Harap maaf',
    over: 'Sudah dijawab',
    expired: 'Pautan ini telah tamat tempoh',
  },
  thanks: 'Jawapan anda telah disimpan dan pasukan kami boleh melihatnya sekarang.',
};
