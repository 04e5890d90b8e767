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
    views: { agents: 'Conseillers', channels: 'Canaux', matrix: 'Conseillers × canaux', words: 'Mots' },
    agent: 'Conseil\u00adler',
    channel: 'Canal',
    rank: 'Classement selon le score équitable\u202f: peu de réponses, et il se rapproche de la moyenne de tous. À score égal, rang égal\u202f; pas encore de rang en dessous de cinq réponses.',
    columns: { name: 'Nom', csat: 'CSAT', mean: 'Moyenne', n: 'Réponses' },
    ratings: 'Notes, des meilleures aux moins bonnes',
    together: 'Ensemble',
    matrix: (about) => `Conseillers × canaux, ${about}\u202f: la moyenne et, en dessous, le nombre de réponses.`,
    cell: (who) => `${who}\u202f: moyenne`,
    answers: (n) => many(n, { one: 'réponse', many: 'de réponses', other: 'réponses' }),
    held: 'L’ordre ne change pas tant que vous êtes dans le tableau.',
    showFirst: (n) => many(n, { other: 'Afficher les # premiers' }),
    showAll: (n) => many(n, { other: 'Tout afficher (#)' }),
  },

  rules: {
    csat: 'CSAT\u202f: part des notes 4 et 5',
    mean: 'Moyenne\u202f: moyenne simple des notes de 1 à 5',
    coverage: 'Taux de sollicitation\u202f: part des contacts clos pour lesquels un avis a été demandé',
    rank: 'Classement selon la moyenne avant arrondi\u202f; à moyenne égale, rang égal.',
    several:
      'Quand plusieurs conseillers ont aidé ensemble, la réponse compte entièrement pour chacun\u202f; leur somme peut donc dépasser le total.',
  },

  spoken: {
    loading: 'Lecture des commentaires…',
    phrases: 'Ce qui ressort',
    low: (about) => `Plus fréquent avec 1 ou 2, ${about}`,
    five: (about) => `Plus fréquent avec 5, ${about}`,
    columns: { phrase: 'Expression', low: 'Avec 1 ou 2', five: 'Avec 5', z: 'Certitude (z)' },
    rule: 'Commentaires qui le disent, comptés chacun une fois. z\u202f: écart au hasard en erreurs types, seulement au-delà de 3,29.',
    also: (phrases) => `aussi\u202f: ${phrases}`,
    read: (n) => many(n, { one: '# commentaire lu.', many: '# de commentaires lus.', other: '# commentaires lus.' }),
    newestOnly: 'Les plus anciens de ces jours ont été laissés de côté.',
    few: (n) =>
      many(n, {
        one: 'Il y a # commentaire. En dessous de 300, c’est le hasard qui ressortirait.',
        other: 'Il y a # commentaires. En dessous de 300, c’est le hasard qui ressortirait.',
      }),
    readThem: 'Lire les commentaires',
    none: 'Rien ne ressort.',
    themes: 'Thèmes',
    about: (about) => `De quoi parlent les commentaires, ${about}`,
    themeColumns: { theme: 'Thème', comments: 'Commentaires', low: 'Dont 1 ou 2', trend: 'Tendance' },
    trend: (least, most, last) => `Entre ${least} et ${most}, ${last} à la fin`,
    trendTable: 'Afficher la tendance en tableau',
    trendCaption: { day: 'Commentaires par thème et par jour', week: 'Commentaires par thème et par semaine' },
    noThemes: 'Ce site n’a pas de thèmes.',
    edit: 'Modifier les thèmes',
    narrowed: 'Uniquement les commentaires sur {theme}',
    narrowedTo: 'Uniquement les commentaires avec {phrase}',
    showAll: 'Tout afficher',
  },

  themeForm: {
    title: 'Modifier les thèmes',
    name: 'Nom du thème',
    keywords: 'Mots-clés, un par ligne',
    hint: 'Une étoile à la fin accepte toute terminaison\u202f: rembours*',
    add: 'Ajouter un thème',
    remove: 'Retirer ce thème',
    save: 'Enregistrer les thèmes',
    standard: 'Revenir aux thèmes standard',
    cancel: 'Annuler',
    faults: {
      noName: 'Un thème doit avoir un nom.',
      sameName: 'Un autre thème porte ce nom.',
      long: 'Un nom ou un mot-clé peut avoir 60 caractères.',
      noKeyword: 'Un thème doit avoir au moins un mot-clé.',
      manyKeywords: 'Un thème peut avoir 50 mots-clés.',
      noLetter: 'Un mot-clé doit avoir une lettre ou un chiffre.',
      manyThemes: 'Un site peut avoir 30 thèmes.',
      large: 'Les thèmes sont trop longs au total.',
    },
    failed: (why) => `Les thèmes n’ont pas été enregistrés\u202f: ${why}`,
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
