import type { Words } from '../words.ts';

/** Thai, without the particles that tell the gender of whoever speaks. */
export const thai: Words = {
  lang: 'th',
  // Thai has no question mark and no full stop: a space parts sentences.
  question: 'บริการช่วยเหลือของเราเป็นอย่างไร',
  faces: { 1: 'แย่มาก', 2: 'แย่', 3: 'พอใช้', 4: 'ดี', 5: 'ดีมาก' },
  whatWentWrong: 'มีอะไรที่ยังไม่ดีบ้าง เราควรปรับปรุงอย่างไร',
  whatWentWell: 'มีอะไรที่เราทำได้ดีบ้าง',
  about: { person: 'เจ้าหน้าที่', outcome: 'ผลลัพธ์' },
  reasons: {
    friendliness: 'ความเป็นมิตร',
    knowledge: 'ความรู้',
    listening: 'การรับฟัง',
    speed: 'ความรวดเร็ว',
    solution: 'การแก้ปัญหา',
    rules: 'สินค้าหรือเงื่อนไข',
  },
  note: 'ข้อความจะบันทึกขณะที่คุณพิมพ์ โปรดอย่าระบุข้อมูลส่วนตัวหรือข้อมูลทางการเงิน',
  left: 'จำนวนตัวอักษรที่เหลือ: {count}',
  tooMany: 'ยังไม่ได้บันทึก: ยาวเกินไป {count} ตัวอักษร โปรดย่อข้อความ',
  done: 'เสร็จสิ้น',
  change: 'แก้ไขคำตอบของฉัน',
  close: 'ปิดแบบประเมิน',
  status: {
    sending: 'กำลังส่ง…',
    saved: 'บันทึกแล้ว',
    kept: 'เก็บไว้ในอุปกรณ์นี้แล้ว จะส่งภายหลัง',
    waiting: 'โปรดเปิดหน้านี้ไว้ เรากำลังลองอีกครั้ง',
    failed: 'ส่งไม่สำเร็จ',
    over: 'คำตอบก่อนหน้านี้มีผลอยู่',
    expired: 'บันทึกไม่สำเร็จ',
  },
  ending: {
    sending: 'กำลังส่ง…',
    saved: 'ขอขอบคุณ',
    kept: 'ยังไม่ได้ส่ง',
    waiting: 'ยังไม่ได้ส่ง',
    failed: 'ขออภัย',
    over: 'ตอบไปแล้ว',
    expired: 'ลิงก์นี้หมดอายุแล้ว',
  },
  thanks: 'บันทึกคำตอบของคุณแล้ว และทีมงานของเราดูได้แล้ว',
};
