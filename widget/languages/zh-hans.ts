import type { Words } from '../words.ts';

/** Chinese in simplified characters, with 您. */
export const simplifiedChinese: Words = {
  lang: 'zh-Hans',
  question: '您觉得我们的客服怎么样？',
  faces: { 1: '很差', 2: '差', 3: '一般', 4: '好', 5: '很好' },
  whatWentWrong: '哪里做得不好？我们该如何改进？',
  whatWentWell: '我们哪些地方做得好？',
  about: { person: '服务人员', outcome: '处理结果' },
  // "Manner of service" for friendliness: it can be praised and blamed alike.
  reasons: {
    friendliness: '服务态度',
    knowledge: '专业知识',
    listening: '倾听',
    speed: '速度',
    solution: '问题解决',
    rules: '产品或规定',
  },
  note: '内容会在您输入时自动保存。请勿填写个人或财务信息。',
  left: '剩余字数：{count}',
  tooMany: '未保存：超出 {count} 字，请精简内容。',
  done: '完成',
  change: '修改我的回答',
  close: '关闭评价',
  status: {
    sending: '正在发送…',
    saved: '已保存',
    kept: '已保留在此设备上，稍后发送',
    waiting: '请不要关闭此页面，我们正在重试',
    failed: '未能发送',
    over: '以之前的回答为准',
    expired: '未能保存',
  },
  ending: {
    sending: '正在发送…',
    saved: '谢谢您！',
    kept: '尚未发送',
    waiting: '尚未发送',
    failed: '非常抱歉',
    over: '已经回答过了',
    expired: '此链接已过期',
  },
  thanks: '您的回答已保存，我们的团队现在就能看到。',
};
