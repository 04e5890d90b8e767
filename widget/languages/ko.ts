import type { Words } from '../words.ts';

/** Korean, in the polite style of a service desk. */
export const korean: Words = {
  lang: 'ko',
  question: '고객 지원은 어떠셨나요?',
  faces: { 1: '매우 나쁨', 2: '나쁨', 3: '보통', 4: '좋음', 5: '매우 좋음' },
  whatWentWrong: '어떤 점이 아쉬우셨나요? 어떻게 개선하면 좋을까요?',
  whatWentWell: '어떤 점이 좋으셨나요?',
  about: { person: '담당자', outcome: '결과' },
  reasons: {
    friendliness: '친절',
    knowledge: '전문 지식',
    listening: '경청',
    speed: '속도',
    solution: '문제 해결',
    rules: '제품 또는 정책',
  },
  note: '작성하는 동안 저장됩니다. 개인 정보나 금융 정보는 적지 말아 주세요.',
  left: '남은 글자 수: {count}',
  tooMany: '저장되지 않음: {count}자 초과. 내용을 줄여 주세요.',
  done: '완료',
  change: '내 답변 수정',
  close: '설문 닫기',
  status: {
    sending: '보내는 중…',
    saved: '저장됨',
    // "Put by" and not "saved", which would say that we have it.
    kept: '이 기기에 보관 중이며 나중에 전송됩니다',
    waiting: '이 페이지를 열어 두세요. 다시 시도하고 있습니다',
    failed: '보내지 못했습니다',
    over: '이전 답변이 유효합니다',
    expired: '저장하지 못했습니다',
  },
  ending: {
    sending: '보내는 중…',
    saved: '감사합니다!',
    kept: '아직 보내지 못했습니다',
    waiting: '아직 보내지 못했습니다',
    failed: '죄송합니다',
    over: '이미 답변하셨습니다',
    expired: '링크가 만료되었습니다',
  },
  thanks: '답변이 저장되어 이제 저희 팀에서 볼 수 있습니다.',
};
