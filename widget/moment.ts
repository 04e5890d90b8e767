const CALM = 1500; // ms without a key: the sentence is finished, or left.
const WRITABLE = 'input,textarea,select,[contenteditable]';

/** Waits until a popup may come: what the page wants to wait for has come, somebody looks at the page, it has a body, and nobody is writing in it. */
export async function goodMoment(wait: string | undefined, delay: number): Promise<void> {
  if (wait === 'delay') await new Promise((resolve) => setTimeout(resolve, delay * 1000 - performance.now()));
  if (wait === 'exit') await heard('mouseleave');
  if (!document.body) await heard('DOMContentLoaded');
  while (document.hidden) await heard('visibilitychange');
  if (document.activeElement?.matches(WRITABLE)) await stillness();
}

const heard = (name: string): Promise<unknown> => new Promise((resolve) => document.addEventListener(name, resolve, { once: true }));

const stillness = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      removeEventListener('keydown', again, true);
      resolve();
    };
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(done, CALM);
    };
    let timer = setTimeout(done, CALM);
    addEventListener('keydown', again, true);
  });
