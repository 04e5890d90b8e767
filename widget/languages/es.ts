import type { Words } from '../words.ts';

/** Spanish, with usted, for Spain and for America. */
export const spanish: Words = {
  lang: 'es',
  question: '¿Cómo le atendimos?',
  // Adverbs that answer "how did we attend to you": they agree with nothing.
  faces: { 1: 'Muy mal', 2: 'Mal', 3: 'Regular', 4: 'Bien', 5: 'Muy bien' },
  whatWentWrong: '¿Qué falló? ¿Cómo podemos mejorar?',
  whatWentWell: '¿Qué hicimos bien?',
  about: { person: 'La persona', outcome: 'El resultado' },
  reasons: {
    friendliness: 'Amabilidad',
    knowledge: 'Conocimientos',
    listening: 'Escucha',
    speed: 'Rapidez',
    solution: 'Solución',
    rules: 'Producto o condiciones',
  },
  note: 'El texto se guarda mientras escribe. Por favor, no incluya datos personales ni financieros.',
  left: 'Caracteres restantes: {count}',
  tooMany: 'No se ha guardado. Caracteres de más: {count}. Por favor, acorte el texto.',
  done: 'Listo',
  change: 'Cambiar mi respuesta',
  close: 'Cerrar la encuesta',
  status: {
    sending: 'Enviando…',
    saved: 'Guardado',
    kept: 'Guardado en este dispositivo, se enviará más tarde',
    waiting: 'Por favor, deje esta página abierta: volvemos a intentarlo',
    failed: 'No se ha podido enviar',
    over: 'Se tiene en cuenta una respuesta anterior',
    expired: 'No se ha podido guardar',
  },
  ending: {
    sending: 'Enviando…',
    saved: '¡Gracias!',
    kept: 'Aún no se ha enviado',
    waiting: 'Aún no se ha enviado',
    failed: 'Lo sentimos',
    over: 'Ya ha respondido',
    expired: 'Este enlace ha caducado',
  },
  thanks: 'Su respuesta está guardada y nuestro equipo ya puede verla.',
};
