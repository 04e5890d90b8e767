import type { Moment } from './scene.ts';

/** How far a survey has come: which face is chosen, from the lowest (0) to the highest (1), and whether the customer is done. */
interface Progress {
  readonly face: number | null;
  readonly isDone: boolean;
}

/** How far one has come at each moment. */
export const PROGRESS: Readonly<Record<Moment, Progress>> = {
  question: { face: null, isDone: false },
  low: { face: 0, isDone: false },
  high: { face: 1, isDone: false },
  end: { face: 1, isDone: true },
};

/** How far the question on the screen has come; one that was closed begins anew. */
export function progressOf(question: HTMLElement | undefined): Progress {
  if (!question?.isConnected) return PROGRESS.question;
  const faces = facesOf(question);
  const chosen = faces.findIndex((face) => face.getAttribute('aria-pressed') === 'true');
  const isDone = question.shadowRoot?.querySelector('section')?.dataset['phase'] === 'finished';
  return { face: chosen < 0 ? null : chosen / (faces.length - 1), isDone };
}

/** Taps until it has come as far. Somebody may be typing in the form around, from where no tap here may take the focus. */
export function advance(question: HTMLElement, { face, isDone }: Progress): void {
  question.inert = true;
  const faces = facesOf(question);
  if (face !== null) faces[Math.round(face * (faces.length - 1))]?.click();
  if (isDone) question.shadowRoot?.querySelector<HTMLElement>('.done')?.click();
  question.inert = false;
}

const facesOf = ({ shadowRoot }: HTMLElement): readonly HTMLElement[] => [...(shadowRoot?.querySelectorAll<HTMLElement>('.faces button') ?? [])];
