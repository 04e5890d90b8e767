import type { Words } from '../words.ts';

/** Japanese, in the polite style of a service desk. */
export const japanese: Words = {
  lang: 'ja',
  question: 'サポートはいかがでしたか？',
  faces: { 1: 'とても悪い', 2: '悪い', 3: 'ふつう', 4: '良い', 5: 'とても良い' },
  // A request, not a question: to ask a customer what was wrong would be blunt.
  whatWentWrong: '問題のあった点や、改善すべき点をお聞かせください',
  whatWentWell: '良かった点をお聞かせください',
  about: { person: '担当者', outcome: '対応の結果' },
  reasons: {
    friendliness: '親切さ',
    knowledge: '知識',
    listening: '話を聞く姿勢',
    speed: 'スピード',
    solution: '問題の解決',
    rules: '製品や規定',
  },
  note: '入力内容は自動保存されます。個人情報や金融情報のご記入はお控えください。',
  left: '残り文字数：{count}',
  tooMany: '保存されていません。{count}文字超過しています。文章を短くしてください。',
  done: '完了',
  change: '回答を変更',
  close: 'アンケートを閉じる',
  status: {
    sending: '送信中…',
    saved: '保存しました',
    // "Put by" and not "saved", which would say that we have it.
    kept: 'この端末に保管しました。後ほど送信します',
    waiting: '再試行しています。このページを開いたままにしてください',
    failed: '送信できませんでした',
    over: '以前の回答が有効です',
    expired: '保存できませんでした',
  },
  ending: {
    sending: '送信中…',
    saved: 'ありがとうございました',
    kept: 'まだ送信されていません',
    waiting: 'まだ送信されていません',
    failed: '申し訳ございません',
    over: '回答済みです',
    expired: 'このリンクは期限切れです',
  },
  thanks: 'ご回答を保存しました。担当チームがすぐに確認できます。',
};
