import type { Words } from '../words.ts';

/** Hindi, with आप. */
export const hindi: Words = {
  lang: 'hi',
  question: 'हमारी सहायता कैसी रही?',
  // Words without a feminine form: they agree with nothing.
  faces: { 1: 'बहुत खराब', 2: 'खराब', 3: 'ठीक-ठाक', 4: 'बढ़िया', 5: 'शानदार' },
  whatWentWrong: 'क्या कमी रही? हम कैसे सुधार कर सकते हैं?',
  whatWentWell: 'हमने क्या अच्छा किया?',
  about: { person: 'व्यक्ति', outcome: 'परिणाम' },
  // "Manner" for friendliness: it can be praised and blamed alike.
  reasons: {
    friendliness: 'व्यवहार',
    knowledge: 'जानकारी',
    listening: 'ध्यान से सुनना',
    speed: 'गति',
    solution: 'समाधान',
    rules: 'उत्पाद या नियम',
  },
  note: 'लिखते समय अपने-आप सहेजा जाता है। कृपया निजी या वित्तीय जानकारी न लिखें।',
  left: 'बाकी अक्षर: {count}',
  tooMany: 'सहेजा नहीं गया। अतिरिक्त अक्षर: {count}। कृपया इसे छोटा करें।',
  done: 'हो गया',
  change: 'अपना जवाब बदलें',
  close: 'फ़ीडबैक बंद करें',
  status: {
    sending: 'भेजा जा रहा है…',
    saved: 'सहेजा गया',
    kept: 'इस डिवाइस पर रखा गया है, बाद में भेजा जाएगा',
    waiting: 'कृपया यह पेज खुला रखें: हम फिर से कोशिश कर रहे हैं',
    failed: 'भेजा नहीं जा सका',
    over: 'पहले दिया गया जवाब मान्य है',
    expired: 'सहेजा नहीं जा सका',
  },
  ending: {
    sending: 'भेजा जा रहा है…',
    saved: 'धन्यवाद!',
    kept: 'अभी तक नहीं भेजा गया',
    waiting: 'अभी तक नहीं भेजा गया',
    failed: 'क्षमा करें',
    over: 'जवाब पहले ही दिया जा चुका है',
    expired: 'यह लिंक पुराना हो चुका है',
  },
  thanks: 'आपका जवाब सहेज लिया गया है और हमारी टीम अब इसे देख सकती है।',
};
