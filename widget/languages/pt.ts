import type { Words } from '../words.ts';

/** Portuguese of Portugal, with the formal third person. */
export const portuguese: Words = {
  lang: 'pt',
  question: 'Como correu o nosso atendimento?',
  // Adverbs that answer "how did it go": they agree with nothing.
  faces: { 1: 'Muito mal', 2: 'Mal', 3: 'Mais ou menos', 4: 'Bem', 5: 'Muito bem' },
  whatWentWrong: 'O que correu mal? Como podemos melhorar?',
  whatWentWell: 'O que fizemos bem?',
  about: { person: 'A pessoa', outcome: 'O resultado' },
  reasons: {
    friendliness: 'Simpatia',
    knowledge: 'Conhecimentos',
    // "Escuta" is what is done to telephones.
    listening: 'Saber ouvir',
    speed: 'Rapidez',
    solution: 'Solução',
    rules: 'Produto ou condições',
  },
  note: 'O texto é guardado enquanto escreve. Por favor, não inclua dados pessoais nem financeiros.',
  left: 'Caracteres restantes: {count}',
  tooMany: 'Não foi guardado. Caracteres a mais: {count}. Por favor, encurte o texto.',
  done: 'Concluir',
  change: 'Alterar a minha resposta',
  close: 'Fechar o questionário',
  status: {
    sending: 'A enviar…',
    saved: 'Guardado',
    kept: 'Guardado neste dispositivo, será enviado mais tarde',
    waiting: 'Por favor, mantenha esta página aberta: estamos a tentar de novo',
    failed: 'Não foi possível enviar',
    over: 'Vale uma resposta anterior',
    expired: 'Não foi possível guardar',
  },
  ending: {
    sending: 'A enviar…',
    saved: 'Obrigado!',
    kept: 'Ainda não foi enviado',
    waiting: 'Ainda não foi enviado',
    failed: 'Lamentamos',
    over: 'Já respondeu',
    // "Ligação" is also a phone call.
    expired: 'Este link expirou',
  },
  thanks: 'A sua resposta está guardada e a nossa equipa já a pode ver.',
};
