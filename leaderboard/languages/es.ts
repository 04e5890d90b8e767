import { counting } from '../counting.ts';
import type { Words } from '../words.ts';

const many = counting('es');
const answers = (n: number) => many(n, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' });

/** Spanish, with usted. */
export const spanish: Words = {
  lang: 'es',
  locale: 'es',
  dir: 'ltr',
  title: 'Clasificación · Afterword',
  titleOf: (site) => `${site} · Clasificación`,
  loading: 'Cargando la clasificación…',
  tryAgain: 'Reintentar',

  ratings: { 1: 'Muy mal', 2: 'Mal', 3: 'Regular', 4: 'Bien', 5: 'Muy bien' },
  reasons: {
    friendliness: 'Amabilidad',
    knowledge: 'Conocimientos',
    listening: 'Escucha',
    speed: 'Rapidez',
    solution: 'Solución',
    rules: 'Producto o condiciones',
  },

  about: {
    allTime: 'desde el principio',
    allChannels: 'todos los canales',
    daysOf: (zone) => `días según ${zone}`,
    timesIn: (zone) => `horas de ${zone}`,
  },

  header: { home: 'Afterword, inicio', signedIn: 'Sesión de' },

  live: {
    lines: { connecting: 'conectando', live: 'en directo', reconnecting: 'reconectando', paused: 'en pausa' },
    asOf: '{line}, datos de las {time}',
    pause: 'Pausar',
    announce: 'Anunciar los cambios',
    more: (n) => many(n, { one: '# respuesta nueva.', many: '# de respuestas nuevas.', other: '# respuestas nuevas.' }),
    now: (csat, mean, n) => `CSAT ${csat}, media ${mean}, ${answers(n)}.`,
  },

  filters: {
    title: 'Filtros',
    days: 'Periodo',
    periods: { today: 'Hoy', '7d': '7\u00a0días', '30d': '30\u00a0días', '90d': '90\u00a0días', month: 'Este mes', all: 'Desde el principio' },
    otherDays: 'Otro periodo',
    firstDay: 'Primer día',
    lastDay: 'Último día',
    showDays: 'Mostrar este periodo',
    onlySigned: 'Solo firmadas',
    channel: 'Canal',
    allChannels: 'Todos los canales',
    team: 'Equipo',
    allTeams: 'Todos los equipos',
    answersMin: 'Con puesto desde',
    answersFrom: (n) => answers(n),
  },

  figures: {
    csat: 'CSAT',
    csatInFull: 'Satisfacción del cliente',
    mean: 'Media',
    answers: 'Respuestas',
    rate: 'Tasa de respuesta',
    coverage: 'Cobertura',
    comments: 'Comentarios',
    unknown: 'sin datos',
  },

  funnel: { closed: 'Contactos cerrados', asked: 'Solicitudes', shown: 'Vistas', answered: 'Respuestas' },

  summary: {
    readComments: 'Leer los comentarios',
    excluded: (n) => many(n, { one: '# excluida por el equipo', other: '# excluidas por el equipo' }),
    suspect: (n) => many(n, { one: '# sospechosa, no se cuenta', other: '# sospechosas, no se cuentan' }),
    unsigned: (n) => many(n, { one: '# de ellas sin firmar', other: '# de ellas sin firmar' }),
    unsignedLeftOut: (n) => many(n, { one: '# sin firmar, no se cuenta', other: '# sin firmar, no se cuentan' }),
  },

  series: {
    overTime: 'Evolución',
    titles: { hour: 'Hora a hora', day: 'Día a día', week: 'Semana a semana', month: 'Mes a mes' },
    csatScale: 'CSAT, de 0 a 100\u00a0%',
    answersScale: (most) => many(most, { other: 'Respuestas, hasta #' }),
    spot: (step, csat, n) => `${step}: CSAT ${csat}, ${answers(n)}`,
    nothing: 'CSAT: sin respuestas',
    csatBetween: (least, most) => `CSAT entre ${least} y ${most}; la tabla de abajo recoge todos los valores`,
    answersBetween: (least, most) => `Entre ${least} y ${most} respuestas; la tabla de abajo recoge todos los valores`,
    showTable: 'Mostrar como tabla',
    captions: {
      hour: 'CSAT, media y respuestas por hora',
      day: 'CSAT, media y respuestas por día',
      week: 'CSAT, media y respuestas por semana',
      month: 'CSAT, media y respuestas por mes',
    },
    steps: { hour: 'Hora', day: 'Día', week: 'Semana del', month: 'Mes' },
  },

  changes: {
    title: 'Qué ha cambiado',
    kinds: { rise: 'más clientes satisfechos que antes', drop: 'menos clientes satisfechos que antes' },
    who: (name, kind) => `${name}: ${kind}`,
    team: 'Equipo',
    since: 'desde el {day}',
    means: (before, after, n) => `media de ${after} en ${answers(n)}, normalmente ${before}`,
    none: 'Nada más allá de lo que el azar hace con los números.',
    unknown: 'Todavía hay muy pocas respuestas para saber qué es lo habitual.',
    budget: (weeks) =>
      many(weeks, {
        one: 'Solo por azar aparece uno de estos avisos cada semana entre todo lo observado: es un motivo para leer las respuestas, no un veredicto.',
        other:
          'Solo por azar aparece uno de estos avisos cada # semanas, más o menos, entre todo lo observado: es un motivo para leer las respuestas, no un veredicto.',
      }),
    more: (n) => many(n, { other: '# más' }),
  },

  boards: {
    title: 'Clasificaciones',
    views: { agents: 'Agentes', channels: 'Canales', teams: 'Equipos', matrix: 'Agentes × canales' },
    agent: 'Agente',
    channel: 'Canal',
    team: 'Equipo',
    rank: 'Puesto',
    columns: { name: 'Nombre', score: 'Puntuación', adjusted: 'Ajustada', csat: 'CSAT', mean: 'Media', n: 'Respuestas' },
    ratings: 'Valoraciones, de mejor a peor',
    trend: 'Tendencia',
    sparkline: (first, last, least) => `CSAT de ${first} a ${last}, al menos ${least}`,
    together: 'En conjunto',
    matrix: (about) => `Agentes × canales, ${about}: la media y, debajo, el número de respuestas.`,
    cell: (who) => `${who}: media`,
    answers: (n) => many(n, { one: 'respuesta', many: 'de respuestas', other: 'respuestas' }),
    needsMore: (n) => many(n, { other: 'Faltan respuestas: puesto a partir de #' }),
    held: 'El orden no cambiará mientras esté en la tabla.',
    showFirst: (n) => many(n, { other: 'Mostrar los primeros #' }),
    showAll: (n) => many(n, { other: 'Mostrar todo (#)' }),
  },

  score: {
    between: (low, high) => `entre ${low} y ${high}, nueve de cada diez veces`,
    couldBe: (best, worst) => `podría ser del ${best} al ${worst}`,
    badge: 'Por encima de la media de todos, con un 95\u00a0% de certeza',
    title: 'De dónde sale esta puntuación',
    own: (n, mean, share) => `${answers(n)} con una media de ${mean} forman el ${share},`,
    company: (mean, share) => `la media de todos, ${mean}, el ${share} restante:`,
    result: (score, low, high) => `${score}, probablemente entre ${low} y ${high}.`,
    rank: (rank, best, worst, expected) => `Puesto ${rank}; el azar podría haberlo dejado entre ${best} y ${worst}, lo esperable es ${expected}.`,
    above: (chance) => `Por encima de la media de todos con una probabilidad del ${chance}.`,
    adjusted: (score) => `${score} si todos tuvieran la misma mezcla de canales.`,
    island: 'Nadie más trabaja en los canales de este grupo; la puntuación ajustada no se puede comparar fuera de él.',
    early: 'Aún es pronto: la puntuación es sobre todo la media de todos.',
    noRank: (n) => many(n, { one: 'Sin puesto antes de # respuesta.', other: 'Sin puesto antes de # respuestas.' }),
    explained: 'Cómo se calculan las puntuaciones',
  },

  why: {
    title: 'Comparar con',
    question: (upper, lower) => `¿Por qué está ${upper} por encima de ${lower}?`,
    chance: (upper, lower, chance) => `${upper} es realmente mejor que ${lower} con una probabilidad del ${chance}.`,
    parts: (means, answers) => `De la diferencia, ${means} viene de las valoraciones y ${answers} del número de respuestas.`,
    deciders: {
      'higher mean': (upper) => `${upper} recibió mejores valoraciones.`,
      'more answers': (upper) => `Hay más respuestas detrás de la media de ${upper}, por eso cuenta más.`,
      'too few answers to rise': (_upper, lower) =>
        `${lower} tiene mejores valoraciones, pero tan pocas que la puntuación es sobre todo la media de todos.`,
      'too few answers to fall': (upper) => `${upper} tiene tan pocas respuestas que la puntuación es sobre todo la media de todos.`,
      'needs more answers': (_upper, lower) => `${lower} necesita más respuestas para tener puesto.`,
      tie: (upper, lower) => `${upper} y ${lower} tienen la misma puntuación con el mismo número de respuestas.`,
    },
    columns: { mean: 'Media', answers: 'Respuestas', own: 'Parte propia', score: 'Puntuación' },
  },

  trend: {
    against: (days) => `frente a ${days}`,
    interval: (difference, low, high) => `${difference} puntos (de ${low} a ${high})`,
    points: 'puntos',
    chance: 'lo que puede deberse al azar',
    compare: 'Comparar con el periodo anterior',
  },

  silent: (low, high) => `Quienes no respondieron podrían moverla a entre ${low} y ${high}.`,

  rules: {
    csat: 'CSAT: porcentaje de valoraciones de 4 y 5',
    score: 'Puntuación: la media de las respuestas propias y, cuantas menos son, la de todos',
    mean: 'Media: media simple de las valoraciones de 1 a 5',
    coverage: 'Cobertura: porcentaje de contactos cerrados en los que se pidió la opinión',
    rank: 'Ordenado según la puntuación justa: con pocas respuestas, se acerca a la media de todos. A igual puntuación, igual puesto; con menos de cinco respuestas aún no hay puesto.',
    several: 'Si varias personas atendieron juntas, la respuesta cuenta entera para cada una; su suma puede superar el total.',
  },

  empty: {
    title: 'Todavía no hay respuestas',
    try: 'Toque una cara en la {example} y vea cómo llega aquí.',
    example: 'página de ayuda de ejemplo',
    older: 'Puede que haya anteriores: {all}.',
    all: 'ver desde el principio',
  },

  drawer: {
    everybody: 'Todas las respuestas',
    close: 'Cerrar',
    rating: 'Valoración',
    all: 'Todas',
    silentToo: 'También sin comentario',
    search: 'Buscar en los comentarios',
    onlySigned: 'Solo firmadas',
    reason: 'Motivo',
    anyReason: 'Todos',
    language: 'Idioma',
    anyLanguage: 'Todos',
    list: 'Respuestas, primero las más recientes',
    newOnes: 'Mostrar las respuestas nuevas',
    loading: 'Cargando…',
    none: 'Aquí no hay comentarios.',
    end: (n) => `Eso es todo: ${answers(n)}.`,
    more: 'Cargar más',
  },

  answer: {
    reasons: 'Motivos',
    changed: 'modificada después',
    unsigned: 'sin firmar',
    whole: 'Mostrar todo el texto',
    less: 'Mostrar menos',
  },

  standing: {
    leftOut: 'Excluida de la puntuación, {time}',
    leftOutBy: 'Excluida de la puntuación por {name}, {time}',
    because: '{sentence}: {reason}',
    suspect: (signals) => `No se cuenta hasta que alguien la revise: ${signals}.`,
    signals: {
      honeypot: 'se rellenó un campo que nadie ve',
      hasty: 'llegó antes de lo que se tarda en leer',
      agent_network: 'llegó desde la red en la que trabaja el agente',
      superseded: 'después llegó una respuesta firmada sobre el mismo contacto',
    },
    count: 'Volver a contar',
    leaveOut: 'Excluir…',
    why: '¿Por qué no debe contar? El equipo puede leer el motivo.',
    confirm: 'Excluir la respuesta',
    cancel: 'Cancelar',
    failed: (why) => `No se ha podido hacer: ${why}`,
  },

  wall: {
    screens: { agents: 'Agentes', channels: 'Canales', teams: 'Equipos', praise: 'Bien hecho', series: 'Evolución' },
    team: 'Equipo',
    rank: 'Puesto',
    first: (n, all) => `los primeros ${n} de ${all}`,
    none: 'Los puestos empiezan en cuanto hay respuestas suficientes.',
    rule: 'Según la puntuación justa: con pocas respuestas, se acerca a la media de todos. Donde las líneas se solapan, puede haber decidido el azar.',
    newest: 'Las últimas respuestas con la mejor cara',
    badges: 'Por encima de la media de todos, con un 95\u00a0% de certeza',
    inFront: (when) => `En cabeza, ${when}`,
    sure: 'Claramente en cabeza.',
    unsure: 'En cabeza, hasta donde las respuestas pueden decirlo.',
    nothing: 'Aquí aparecerá la próxima respuesta con la mejor cara.',
    controls: {
      title: 'Pantalla mural',
      previous: 'Atrás',
      next: 'Siguiente',
      still: 'Dejar fijo',
      full: 'Pantalla completa',
      leave: 'Salir de la pantalla mural',
    },
  },

  failures: {
    by: {
      unreachable: 'No se puede conectar con el servidor',
      unauthorized: 'Solo para el equipo: inicie sesión.',
      forbidden: 'Su rol no lo permite.',
      not_found: 'Aquí no hay nada.',
      unknown_site: 'Ningún sitio tiene esta clave.',
      removed: 'Esta respuesta se eliminó.',
      validation_failed: 'Algunos datos no son correctos.',
      rate_limited: 'Demasiadas solicitudes; vuelva a intentarlo más tarde.',
      internal: 'Algo ha fallado por nuestra parte.',
      storage_unavailable: 'Por el momento no se puede guardar ni leer nada.',
      shutting_down: 'El servidor se está deteniendo.',
    },
    answered: (status) => `El servidor ha respondido ${status}`,
    linkEnded: 'Este enlace ha caducado',
    askForLink: 'Alguien del equipo puede crear uno nuevo.',
    signIn: 'Se le dirigirá a la página de inicio de sesión.',
    checkSite: 'La dirección indica un sitio que no existe en este servidor o que usted no puede ver.',
    checkAddress: 'La dirección pide algo que no existe. Los filtros que hay sobre la clasificación dan direcciones válidas.',
    retried: 'Se reintenta automáticamente; la clasificación aparecerá en cuanto el servidor responda.',
  },
};
