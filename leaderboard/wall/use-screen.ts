import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Kiosk } from '../kiosk.ts';

/** Makes the document a wall: its colours and its size. */
export function useLook({ theme, scale }: Kiosk): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.classList.add('wall-root');
    // By the style sheet, since the build turns its colours into ones that older browsers know, and those go by rules.
    root.dataset['theme'] = theme;
    root.style.setProperty('--scale', String(scale));
  }, [theme, scale]);
}

/** Asks the screen not to go to sleep, again whenever the page is seen. */
export function useWakeLock(): void {
  useEffect(() => {
    // Not there on pages without https, and refused on an empty battery: then the screen does as it is set up.
    const stayAwake = () => document.visibilityState === 'visible' && void navigator.wakeLock?.request('screen').catch(() => undefined);
    stayAwake();
    document.addEventListener('visibilitychange', stayAwake);
    return () => document.removeEventListener('visibilitychange', stayAwake);
  }, []);
}

// A picture that never moves burns into a screen; a step this rare is not seen.
const STEP_EVERY = 90_000;
const STEPS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const;

/** Where the picture stands now, in steps from its middle; it goes around it in twelve minutes. */
export function useShift(): readonly [number, number] {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setStep((before) => (before + 1) % STEPS.length), STEP_EVERY);
    return () => clearInterval(timer);
  }, []);
  return STEPS[step] ?? STEPS[0];
}

// Long enough to find the button that one came for.
const ATTENDED = 5000;

/** Whether somebody has moved the pointer, touched the screen or pressed a key just now. */
export function useAttended(): boolean {
  const [isAttended, setAttended] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const attend = () => {
      setAttended(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAttended(false), ATTENDED);
    };
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) addEventListener(sign, attend);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, attend);
    };
  }, []);
  return isAttended;
}
