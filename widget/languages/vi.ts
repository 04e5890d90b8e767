import type { Words } from '../words.ts';

/** Vietnamese, with quý khách, which suits every age. */
export const vietnamese: Words = {
  lang: 'vi',
  question: 'Quý khách thấy dịch vụ hỗ trợ thế nào?',
  faces: { 1: 'Rất tệ', 2: 'Tệ', 3: 'Tạm được', 4: 'Tốt', 5: 'Rất tốt' },
  whatWentWrong: 'Điều gì chưa tốt? Chúng tôi có thể cải thiện thế nào?',
  whatWentWell: 'Chúng tôi đã làm tốt điều gì?',
  about: { person: 'Nhân viên', outcome: 'Kết quả' },
  // With "sự" a quality is a noun, and not yet praise.
  reasons: {
    friendliness: 'Sự thân thiện',
    knowledge: 'Kiến thức',
    listening: 'Sự lắng nghe',
    speed: 'Tốc độ',
    solution: 'Cách giải quyết',
    rules: 'Sản phẩm hoặc quy định',
  },
  note: 'Nội dung được lưu trong khi viết. Vui lòng không nêu thông tin cá nhân hoặc tài chính.',
  left: 'Số ký tự còn lại: {count}',
  tooMany: 'Chưa lưu: thừa {count} ký tự. Vui lòng viết ngắn hơn.',
  done: 'Xong',
  change: 'Đổi câu trả lời',
  close: 'Đóng phần góp ý',
  status: {
    sending: 'Đang gửi…',
    saved: 'Đã lưu',
    kept: 'Đã lưu trên thiết bị này, sẽ gửi sau',
    waiting: 'Vui lòng giữ trang này mở: chúng tôi đang thử lại',
    failed: 'Không gửi được',
    over: 'Câu trả lời trước được tính',
    expired: 'Không lưu được',
  },
  ending: {
    sending: 'Đang gửi…',
    saved: 'Xin cảm ơn!',
    kept: 'Chưa gửi',
    waiting: 'Chưa gửi',
    failed: 'Rất tiếc',
    over: 'Đã có câu trả lời',
    expired: 'Liên kết này đã hết hạn',
  },
  thanks: 'Câu trả lời của quý khách đã được lưu và đội ngũ của chúng tôi đã có thể xem.',
};
