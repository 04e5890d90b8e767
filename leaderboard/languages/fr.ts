import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const many = counting('fr');
const answers = (n: number) => many(n, { one: '# réponse', many: '# de réponses', other: '# réponses' });

/** French, with vous; a narrow space that does not break stands before signs of two parts. */
export const french: Words = {
  lang: 'fr',
  locale: 'fr',
  dir: 'ltr',
  title: 'Classement · Afterword',
  titleOf: (site) => `${site} · Classement`,
  loading: 'Chargement du classement…',
  tryAgain: 'Réessayer',

  ratings: { 1: 'Très mal', 2: 'Mal', 3: 'Moyen', 4: 'Bien', 5: 'Très bien' },
  reasons: {
    friendliness: 'Amabilité',
    knowledge: 'Compétence',
    listening: 'Écoute',
    speed: 'Rapidité',
    solution: 'Solution',
    rules: 'Produit ou conditions',
  },

  about: {
    allTime: 'depuis le début',
    allChannels: 'tous les canaux',
    daysOf: (zone) => `jours à l’heure de ${zone}`,
    timesIn: (zone) => `heures de ${zone}`,
  },

  header: { home: 'Afterword, accueil', signedIn: 'Connecté\u202f:' },

  live: {
    lines: { connecting: 'connexion en cours', live: 'en direct', reconnecting: 'reconnexion en cours', paused: 'en pause' },
    asOf: '{line}, état à {time}',
    pause: 'Suspendre',
    announce: 'Annoncer les changements',
    more: (n) => many(n, { one: '# nouvelle réponse.', many: '# de nouvelles réponses.', other: '# nouvelles réponses.' }),
    now: (csat, mean, n) => `CSAT ${csat}, moyenne ${mean}, ${answers(n)}.`,
  },

  filters: {
    title: 'Filtres',
    days: 'Période',
    periods: {
      today: 'Aujourd’hui',
      '7d': '7\u00a0jours',
      '30d': '30\u00a0jours',
      '90d': '90\u00a0jours',
      month: 'Ce mois-ci',
      all: 'Depuis le début',
    },
    otherDays: 'Autre période',
    firstDay: 'Premier jour',
    lastDay: 'Dernier jour',
    showDays: 'Afficher cette période',
    onlySigned: 'Signées uniquement',
    channel: 'Canal',
    allChannels: 'Tous les canaux',
    team: 'Équipe',
    allTeams: 'Toutes les équipes',
    answersMin: 'Classé à partir de',
    answersFrom: (n) => answers(n),
  },

  figures: {
    csat: 'CSAT',
    csatInFull: 'Satisfaction client',
    mean: 'Moyenne',
    answers: 'Réponses',
    rate: 'Taux de réponse',
    coverage: 'Taux de sollicitation',
    comments: 'Commentaires',
    unknown: 'inconnu',
  },

  funnel: { closed: 'Contacts clos', asked: 'Sollicitations', shown: 'Affichages', answered: 'Réponses' },

  summary: {
    readComments: 'Lire les commentaires',
    excluded: (n) => many(n, { one: '# écartée par l’équipe', other: '# écartées par l’équipe' }),
    suspect: (n) => many(n, { one: '# suspecte, non comptée', other: '# suspectes, non comptées' }),
    unsigned: (n) => many(n, { one: 'dont # non signée', other: 'dont # non signées' }),
    unsignedLeftOut: (n) => many(n, { one: '# non signée, non comptée', other: '# non signées, non comptées' }),
  },

  series: {
    overTime: 'Évolution',
    titles: { hour: 'Heure par heure', day: 'Jour par jour', week: 'Semaine par semaine', month: 'Mois par mois' },
    csatScale: 'CSAT, de 0 à 100\u202f%',
    answersScale: (most) => many(most, { other: 'Réponses, jusqu’à #' }),
    spot: (step, csat, n) => `${step}\u202f: CSAT ${csat}, ${answers(n)}`,
    nothing: 'CSAT\u202f: aucune réponse',
    csatBetween: (least, most) => `CSAT entre ${least} et ${most}\u202f; le tableau ci-dessous donne toutes les valeurs`,
    answersBetween: (least, most) => `Entre ${least} et ${most} réponses\u202f; le tableau ci-dessous donne toutes les valeurs`,
    showTable: 'Afficher le tableau',
    captions: {
      hour: 'CSAT, moyenne et réponses par heure',
      day: 'CSAT, moyenne et réponses par jour',
      week: 'CSAT, moyenne et réponses par semaine',
      month: 'CSAT, moyenne et réponses par mois',
    },
    steps: { hour: 'Heure', day: 'Jour', week: 'Semaine du', month: 'Mois' },
  },

  changes: {
    title: 'Ce qui a changé',
    kinds: { rise: 'plus de clients satisfaits qu’avant', drop: 'moins de clients satisfaits qu’avant' },
    who: (name, kind) => `${name}\u202f: ${kind}`,
    team: 'Équipe',
    since: 'depuis le {day}',
    means: (before, after, n) => `moyenne de ${after} sur ${answers(n)}, d’habitude ${before}`,
    none: 'Rien de plus que ce que le hasard fait aux chiffres.',
    unknown: 'Il y a encore trop peu de réponses pour dire ce qui est habituel.',
    budget: (weeks) =>
      many(weeks, {
        one: 'Le hasard seul en produit une par semaine sur l’ensemble des suivis\u202f: une raison de lire les réponses, pas un verdict.',
        other:
          'Le hasard seul en produit une toutes les # semaines environ sur l’ensemble des suivis\u202f: une raison de lire les réponses, pas un verdict.',
      }),
    more: (n) => many(n, { one: '# autre', other: '# autres' }),
  },

  boards: {
    title: 'Classements',
    views: { agents: 'Conseillers', channels: 'Canaux', teams: 'Équipes', matrix: 'Conseillers × canaux' },
    agent: 'Conseil\u00adler',
    channel: 'Canal',
    team: 'Équipe',
    rank: 'Rang',
    columns: { name: 'Nom', score: 'Score', adjusted: 'Ajusté', csat: 'CSAT', mean: 'Moyenne', n: 'Réponses' },
    ratings: 'Notes, des meilleures aux moins bonnes',
    trend: 'Tendance',
    sparkline: (first, last, least) => `CSAT de ${first} à ${last}, au moins ${least}`,
    together: 'Ensemble',
    matrix: (about) => `Conseillers × canaux, ${about}\u202f: la moyenne et, en dessous, le nombre de réponses.`,
    cell: (who) => `${who}\u202f: moyenne`,
    answers: (n) => many(n, { one: 'réponse', many: 'de réponses', other: 'réponses' }),
    needsMore: (n) => many(n, { other: 'Pas encore assez de réponses\u202f: classement à partir de #' }),
    held: 'L’ordre ne change pas tant que vous êtes dans le tableau.',
    showFirst: (n) => many(n, { other: 'Afficher les # premiers' }),
    showAll: (n) => many(n, { other: 'Tout afficher (#)' }),
  },

  score: {
    between: (low, high) => `entre ${low} et ${high}, neuf fois sur dix`,
    couldBe: (best, worst) => `pourrait être de ${best} à ${worst}`,
    badge: 'Au-dessus de la moyenne de tous, avec 95\u202f% de certitude',
    title: 'D’où vient ce score',
    own: (n, mean, share) => `${answers(n)} d’une moyenne de ${mean} en font ${share},`,
    company: (mean, share) => `la moyenne de tous, ${mean}, les ${share} restants\u202f:`,
    result: (score, low, high) => `${score}, probablement entre ${low} et ${high}.`,
    rank: (rank, best, worst, expected) => `Rang ${rank}\u202f; le hasard aurait pu en faire ${best} à ${worst}, ${expected} est le rang attendu.`,
    above: (chance) => `Au-dessus de la moyenne de tous avec une probabilité de ${chance}.`,
    adjusted: (score) => `${score} si tous avaient la même répartition de canaux.`,
    island: 'Personne d’autre ne travaille sur les canaux de ce groupe\u202f; le score ajusté ne se compare pas au-delà.',
    early: 'C’est encore tôt\u202f: le score est surtout la moyenne de tous.',
    noRank: (n) => many(n, { one: 'Pas de rang avant # réponse.', other: 'Pas de rang avant # réponses.' }),
    explained: 'Comment les scores sont calculés',
  },

  why: {
    title: 'Comparer avec',
    question: (upper, lower) => `Pourquoi ${upper} est-il au-dessus de ${lower}\u202f?`,
    chance: (upper, lower, chance) => `${upper} est réellement meilleur que ${lower} avec une probabilité de ${chance}.`,
    parts: (means, answers) => `De la différence, ${means} vient des notes et ${answers} du nombre de réponses.`,
    deciders: {
      'higher mean': (upper) => `${upper} a reçu de meilleures notes.`,
      'more answers': (upper) => `Plus de réponses soutiennent la moyenne de ${upper}\u202f: elle compte donc davantage.`,
      'too few answers to rise': (_upper, lower) => `${lower} a de meilleures notes, mais si peu que le score reste surtout la moyenne de tous.`,
      'too few answers to fall': (upper) => `${upper} a si peu de réponses que le score reste surtout la moyenne de tous.`,
      'needs more answers': (_upper, lower) => `${lower} a besoin de plus de réponses pour être classé.`,
      tie: (upper, lower) => `${upper} et ${lower} ont le même score avec autant de réponses.`,
    },
    columns: { mean: 'Moyenne', answers: 'Réponses', own: 'Part propre', score: 'Score' },
  },

  trend: {
    against: (days) => `par rapport à ${days}`,
    interval: (difference, low, high) => `${difference}\u00a0points (${low} à ${high})`,
    points: 'points',
    chance: 'ce que le hasard seul peut expliquer',
    compare: 'Comparer à la période précédente',
  },

  silent: (low, high) => `Les clients qui n’ont pas répondu pourraient le porter entre ${low} et ${high}.`,

  rules: {
    csat: 'CSAT\u202f: part des notes 4 et 5',
    score: 'Score\u202f: la moyenne des réponses propres et, moins il y en a, celle de tous',
    mean: 'Moyenne\u202f: moyenne simple des notes de 1 à 5',
    coverage: 'Taux de sollicitation\u202f: part des contacts clos pour lesquels un avis a été demandé',
    rank: 'Classement selon le score équitable\u202f: peu de réponses, et il se rapproche de la moyenne de tous. À score égal, rang égal\u202f; pas encore de rang en dessous de cinq réponses.',
    several:
      'Quand plusieurs conseillers ont aidé ensemble, la réponse compte entièrement pour chacun\u202f; leur somme peut donc dépasser le total.',
  },

  empty: {
    title: 'Pas encore de réponse',
    try: 'Touchez un visage sur l’{example} et voyez-le arriver ici.',
    example: 'exemple de page d’assistance',
    older: 'Il y en a peut-être de plus anciennes\u202f: {all}.',
    all: 'tout voir depuis le début',
  },

  drawer: {
    everybody: 'Toutes les réponses',
    close: 'Fermer',
    rating: 'Note',
    all: 'Toutes',
    silentToo: 'Aussi sans commentaire',
    search: 'Rechercher dans les commentaires',
    onlySigned: 'Signées seulement',
    reason: 'Raison',
    anyReason: 'Toutes',
    language: 'Langue',
    anyLanguage: 'Toutes',
    list: 'Réponses, les plus récentes d’abord',
    newOnes: 'Afficher les nouvelles réponses',
    loading: 'Chargement…',
    none: 'Aucun commentaire ici.',
    end: (n) => `C’est tout\u202f: ${answers(n)}.`,
    more: 'En charger plus',
  },

  answer: {
    reasons: 'Motifs',
    changed: 'modifiée ensuite',
    unsigned: 'non signée',
    whole: 'Afficher tout le texte',
    less: 'Réduire',
  },

  standing: {
    leftOut: 'Écartée du score, {time}',
    leftOutBy: 'Écartée du score par {name}, {time}',
    because: '{sentence}\u202f: {reason}',
    suspect: (signals) => `Non comptée tant que personne ne l’a vérifiée\u202f: ${signals}.`,
    signals: {
      honeypot: 'un champ invisible a été rempli',
      hasty: 'elle est arrivée plus vite qu’on ne peut lire',
      agent_network: 'elle vient du réseau où travaille le conseiller',
      superseded: 'une réponse signée sur le même contact a suivi',
    },
    count: 'Compter à nouveau',
    leaveOut: 'Écarter…',
    why: 'Pourquoi ne pas compter cette réponse\u202f? L’équipe peut lire ce motif.',
    confirm: 'Écarter la réponse',
    cancel: 'Annuler',
    failed: (why) => `L’opération a échoué\u202f: ${why}`,
  },

  wall: {
    screens: { agents: 'Conseillers', channels: 'Canaux', teams: 'Équipes', praise: 'Bravo', series: 'Évolution' },
    team: 'Équipe',
    rank: 'Rang',
    first: (n, all) => `les ${n} premiers sur ${all}`,
    none: 'Le classement commence dès qu’il y a assez de réponses.',
    rule: 'Selon le score équitable\u202f: peu de réponses, et il se rapproche de la moyenne de tous. Là où les traits se recouvrent, le hasard a pu trancher.',
    newest: 'Les dernières réponses à cinq étoiles',
    badges: 'Au-dessus de la moyenne de tous, sûr à 95\u202f%',
    inFront: (when) => `En tête, ${when}`,
    sure: 'Nettement en tête.',
    unsure: 'En tête, pour autant que les réponses puissent le dire.',
    nothing: 'La prochaine meilleure note s’affichera ici.',
    controls: {
      title: 'Affichage mural',
      previous: 'Précédent',
      next: 'Suivant',
      still: 'Figer',
      full: 'Plein écran',
      leave: 'Quitter l’affichage mural',
    },
  },

  failures: {
    by: {
      unreachable: 'Le serveur est injoignable',
      unauthorized: 'Réservé à l’équipe\u202f: veuillez vous connecter.',
      forbidden: 'Votre rôle ne le permet pas.',
      not_found: 'Il n’y a rien ici.',
      unknown_site: 'Aucun site n’a cette clé.',
      removed: 'Cette réponse a été supprimée.',
      validation_failed: 'Certaines données sont incorrectes.',
      rate_limited: 'Trop de demandes\u202f; veuillez réessayer plus tard.',
      internal: 'Une erreur est survenue de notre côté.',
      storage_unavailable: 'Impossible d’enregistrer ou de lire pour le moment.',
      shutting_down: 'Le serveur est en train de s’arrêter.',
    },
    answered: (status) => `Le serveur a répondu ${status}`,
    linkEnded: 'Ce lien n’est plus valable',
    askForLink: 'Un membre de l’équipe peut en créer un nouveau.',
    signIn: 'Vous allez être redirigé vers la page de connexion.',
    checkSite: 'L’adresse désigne un site qui n’existe pas sur ce serveur ou que vous n’avez pas le droit de voir.',
    checkAddress: 'L’adresse demande quelque chose qui n’existe pas. Les filtres au-dessus du classement donnent des adresses valables.',
    retried: 'Une nouvelle tentative a lieu automatiquement\u202f; le classement s’affiche dès que le serveur répond.',
  },
};
