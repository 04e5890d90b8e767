import type { Words } from '../words.ts';

/** Chinese in traditional characters as in Taiwan, with 您. */
export const traditionalChinese: Words = {
  lang: 'zh-Hant',
  question: '您覺得我們的客服如何？',
  faces: { 1: '很差', 2: '差', 3: '普通', 4: '好', 5: '很好' },
  whatWentWrong: '哪裡做得不好？我們可以如何改進？',
  whatWentWell: '我們哪些地方做得好？',
  about: { person: '服務人員', outcome: '處理結果' },
  // "Manner of service" for friendliness: it can be praised and blamed alike.
  reasons: {
    friendliness: '服務態度',
    knowledge: '專業知識',
    listening: '傾聽',
    speed: '速度',
    solution: '問題解決',
    rules: '產品或規定',
  },
  note: '您輸入時，內容會自動儲存。請勿填寫個人或財務資料。',
  left: '剩餘字數：{count}',
  tooMany: '未儲存：超出 {count} 個字，請縮短內容。',
  done: '完成',
  change: '修改我的回答',
  close: '關閉意見回饋',
  status: {
    sending: '傳送中…',
    saved: '已儲存',
    kept: '已保留在此裝置上，稍後傳送',
    waiting: '請不要關閉這個頁面，我們正在重試',
    failed: '無法傳送',
    over: '以先前的回答為準',
    expired: '無法儲存',
  },
  ending: {
    sending: '傳送中…',
    saved: '謝謝您！',
    kept: '尚未傳送',
    waiting: '尚未傳送',
    failed: '很抱歉',
    over: '已經回答過了',
    expired: '此連結已過期',
  },
  thanks: '您的回答已儲存，我們的團隊現在就能看到。',
};
