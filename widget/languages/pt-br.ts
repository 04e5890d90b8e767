import type { Words } from '../words.ts';

/** Portuguese of Brazil, with você. */
export const brazilianPortuguese: Words = {
  lang: 'pt-BR',
  question: 'Como foi nosso atendimento?',
  // The scale of every Brazilian survey; it agrees with "atendimento" in the question.
  faces: { 1: 'Pés\u00adsimo', 2: 'Ruim', 3: 'Regular', 4: 'Bom', 5: 'Ótimo' },
  whatWentWrong: 'O que deu errado? Como podemos melhorar?',
  whatWentWell: 'O que fizemos bem?',
  about: { person: 'A pessoa', outcome: 'O resultado' },
  reasons: {
    friendliness: 'Gentileza',
    knowledge: 'Conhecimento',
    listening: 'Saber ouvir',
    speed: 'Agilidade',
    solution: 'Solução',
    rules: 'Produto ou regras',
  },
  note: 'O texto é salvo enquanto você escreve. Por favor, não inclua dados pessoais ou financeiros.',
  left: 'Caracteres restantes: {count}',
  tooMany: 'Não foi salvo. Caracteres a mais: {count}. Por favor, encurte o texto.',
  done: 'Concluir',
  change: 'Alterar minha resposta',
  close: 'Fechar avaliação',
  status: {
    sending: 'Enviando…',
    saved: 'Salvo',
    kept: 'Salvo neste dispositivo, será enviado depois',
    waiting: 'Por favor, mantenha esta página aberta: estamos tentando de novo',
    failed: 'Não foi possível enviar',
    over: 'Vale uma resposta anterior',
    expired: 'Não foi possível salvar',
  },
  ending: {
    sending: 'Enviando…',
    saved: 'Obrigado!',
    kept: 'Ainda não enviado',
    waiting: 'Ainda não enviado',
    failed: 'Pedimos desculpas',
    over: 'Você já respondeu',
    expired: 'Este link expirou',
  },
  thanks: 'Sua resposta foi salva e nossa equipe já pode vê-la.',
};
