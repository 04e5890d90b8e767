import type { Words } from '../words.ts';

/** French, with vous, and no participle that would agree with the customer. */
export const french: Words = {
  lang: 'fr',
  question: 'Comment s’est passé votre échange avec notre service client\u202f?',
  // Adverbs that answer "how did it go": they agree with nothing.
  faces: { 1: 'Très mal', 2: 'Mal', 3: 'Moyen', 4: 'Bien', 5: 'Très bien' },
  whatWentWrong: 'Qu’est-ce qui n’allait pas\u202f? Que pouvons-nous améliorer\u202f?',
  whatWentWell: 'Qu’est-ce qui vous a plu\u202f?',
  about: { person: 'La personne', outcome: 'Le résultat' },
  reasons: {
    friendliness: 'Amabilité',
    knowledge: 'Compétence',
    listening: 'Écoute',
    speed: 'Rapidité',
    solution: 'Solution',
    rules: 'Produit ou conditions',
  },
  note: 'Votre texte est enregistré au fil de la saisie. Merci de ne pas indiquer de données personnelles ou bancaires.',
  left: 'Caractères restants\u202f: {count}',
  tooMany: 'Non enregistré\u202f: texte trop long. Caractères à supprimer\u202f: {count}.',
  done: 'Terminer',
  change: 'Modifier ma réponse',
  close: 'Fermer le questionnaire',
  status: {
    sending: 'Envoi en cours…',
    saved: 'Enregistré',
    kept: 'Conservé sur cet appareil, sera envoyé plus tard',
    waiting: 'Merci de garder cette page ouverte\u202f: nous réessayons',
    failed: 'L’envoi a échoué',
    over: 'Une réponse précédente est prise en compte',
    expired: 'L’enregistrement a échoué',
  },
  ending: {
    sending: 'Envoi en cours…',
    saved: 'Merci\u202f!',
    kept: 'Pas encore envoyé',
    waiting: 'Pas encore envoyé',
    failed: 'Toutes nos excuses',
    over: 'Vous avez déjà répondu',
    expired: 'Ce lien a expiré',
  },
  thanks: 'Votre réponse est enregistrée et notre équipe peut maintenant la voir.',
};
