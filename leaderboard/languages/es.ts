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
    views: { agents: 'Agentes', channels: 'Canales', matrix: 'Agentes × canales', words: 'Palabras' },
    agent: 'Agente',
    channel: 'Canal',
    rank: 'Ordenado según la puntuación justa: con pocas respuestas, se acerca a la media de todos. A igual puntuación, igual puesto; con menos de cinco respuestas aún no hay puesto.',
    columns: { name: 'Nombre', csat: 'CSAT', mean: 'Media', n: 'Respuestas' },
    ratings: 'Valoraciones, de mejor a peor',
    together: 'En conjunto',
    matrix: (about) => `Agentes × canales, ${about}: la media y, debajo, el número de respuestas.`,
    cell: (who) => `${who}: media`,
    answers: (n) => many(n, { one: 'respuesta', many: 'de respuestas', other: 'respuestas' }),
    held: 'El orden no cambiará mientras esté en la tabla.',
    showFirst: (n) => many(n, { other: 'Mostrar los primeros #' }),
    showAll: (n) => many(n, { other: 'Mostrar todo (#)' }),
  },

  rules: {
    csat: 'CSAT: porcentaje de valoraciones de 4 y 5',
    mean: 'Media: media simple de las valoraciones de 1 a 5',
    coverage: 'Cobertura: porcentaje de contactos cerrados en los que se pidió la opinión',
    rank: 'Ordenado según la media sin redondear; a igual media, igual puesto.',
    several: 'Si varias personas atendieron juntas, la respuesta cuenta entera para cada una; su suma puede superar el total.',
  },

  spoken: {
    loading: 'Se están leyendo los comentarios…',
    phrases: 'Lo que destaca',
    low: (about) => `Más frecuente con 1 o 2, ${about}`,
    five: (about) => `Más frecuente con 5, ${about}`,
    columns: { phrase: 'Expresión', low: 'Con 1 o 2', five: 'Con 5', z: 'Certeza (z)' },
    rule: 'Comentarios que lo dicen, cada uno contado una vez. z: distancia al azar en errores estándar; solo por encima de 3,29.',
    also: (phrases) => `también: ${phrases}`,
    read: (n) => many(n, { one: '# comentario leído.', many: '# de comentarios leídos.', other: '# comentarios leídos.' }),
    newestOnly: 'Los más antiguos de estos días quedaron fuera.',
    few: (n) =>
      many(n, { one: 'Hay # comentario. Con menos de 300 destacaría el azar.', other: 'Hay # comentarios. Con menos de 300 destacaría el azar.' }),
    readThem: 'Leer los comentarios',
    none: 'No destaca nada.',
    themes: 'Temas',
    about: (about) => `De qué hablan los comentarios, ${about}`,
    themeColumns: { theme: 'Tema', comments: 'Comentarios', low: 'De ellos 1 o 2', trend: 'Evolución' },
    trend: (least, most, last) => `Entre ${least} y ${most}, ${last} al final`,
    trendTable: 'Mostrar la evolución como tabla',
    trendCaption: { day: 'Comentarios por tema y día', week: 'Comentarios por tema y semana' },
    noThemes: 'Este sitio no tiene temas.',
    edit: 'Editar los temas',
    narrowed: 'Solo comentarios sobre {theme}',
    narrowedTo: 'Solo comentarios con {phrase}',
    showAll: 'Mostrar todo',
  },

  themeForm: {
    title: 'Editar los temas',
    name: 'Nombre del tema',
    keywords: 'Palabras clave, una por línea',
    hint: 'Un asterisco al final admite cualquier terminación: reembols*',
    add: 'Añadir un tema',
    remove: 'Quitar este tema',
    save: 'Guardar los temas',
    standard: 'Volver a los temas estándar',
    cancel: 'Cancelar',
    faults: {
      noName: 'Un tema necesita un nombre.',
      sameName: 'Otro tema ya se llama así.',
      long: 'Un nombre o una palabra clave puede tener 60 caracteres.',
      noKeyword: 'Un tema necesita al menos una palabra clave.',
      manyKeywords: 'Un tema puede tener 50 palabras clave.',
      noLetter: 'Una palabra clave necesita una letra o una cifra.',
      manyThemes: 'Un sitio puede tener 30 temas.',
      large: 'Los temas son demasiado largos en conjunto.',
    },
    failed: (why) => `No se han guardado los temas: ${why}`,
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
