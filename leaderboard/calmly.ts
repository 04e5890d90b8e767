/** Does something at once when it was not done lately, otherwise once at the end of the pause (ms), however often it was asked for. */
export function calmly(pause: number, act: () => void): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isWanted = false;
  const soon = () => {
    isWanted = true;
    if (timer === null) run();
  };
  const run = () => {
    timer = null;
    if (!isWanted) return;
    isWanted = false;
    timer = setTimeout(run, pause);
    act();
  };
  return { soon, stop: () => clearTimeout(timer ?? undefined) };
}
