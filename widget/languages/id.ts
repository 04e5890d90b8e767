import type { Words } from '../words.ts';

/** Indonesian, with Anda. */
export const indonesian: Words = {
  lang: 'id',
  question: 'Bagaimana layanan pelanggan kami?',
  faces: { 1: 'Sangat buruk', 2: 'Buruk', 3: 'Cukup', 4: 'Baik', 5: 'Sangat baik' },
  whatWentWrong: 'Apa yang kurang memuaskan? Apa yang bisa kami perbaiki?',
  whatWentWell: 'Apa yang sudah kami lakukan dengan baik?',
  // "Petugas" is whoever is on duty, woman or man.
  about: { person: 'Petugas', outcome: 'Hasil' },
  reasons: {
    friendliness: 'Keramahan',
    knowledge: 'Pengetahuan',
    listening: 'Kesediaan mendengarkan',
    speed: 'Kecepatan',
    solution: 'Solusi',
    rules: 'Produk atau ketentuan',
  },
  note: 'Tersimpan otomatis saat Anda menulis. Mohon jangan cantumkan data pribadi atau keuangan.',
  left: 'Sisa karakter: {count}',
  tooMany: 'Tidak tersimpan: kelebihan {count} karakter. Mohon persingkat teks Anda.',
  done: 'Selesai',
  change: 'Ubah jawaban saya',
  close: 'Tutup penilaian',
  status: {
    sending: 'Mengirim…',
    saved: 'Tersimpan',
    kept: 'Disimpan di perangkat ini, akan dikirim nanti',
    waiting: 'Mohon biarkan halaman ini terbuka: kami mencoba lagi',
    failed: 'Tidak dapat dikirim',
    over: 'Jawaban sebelumnya yang berlaku',
    expired: 'Tidak dapat disimpan',
  },
  ending: {
    sending: 'Mengirim…',
    saved: 'Terima kasih!',
    kept: 'Belum terkirim',
    waiting: 'Belum terkirim',
    failed: 'Mohon maaf',
    over: 'Sudah dijawab',
    expired: 'Tautan ini sudah kedaluwarsa',
  },
  thanks: 'Jawaban Anda tersimpan dan tim kami sudah dapat melihatnya.',
};
