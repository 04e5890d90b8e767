const SHIFT = 4; // ms of work in one turn of the event loop: whoever waits for it needs some turns for one answer.

const waiting: (() => void)[] = [];

/** Lets others have their turn whenever it was asked after more than some milliseconds of work. Of all who work like this, one works in each turn. */
export function takingBreaks(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SHIFT) return;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(letOneWork);
  });
}

/** Those who work now ask again at the end of their shift, behind whoever waits already. */
function letOneWork(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneWork);
}
