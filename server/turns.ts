/** Has work that bears the same name done one after the other, in the order in which it was asked for. Other work does not wait for it. */
export type InTurn = <Done>(name: string, work: () => Promise<Done>) => Promise<Done>;

/** Begins with nobody waiting. */
export function takingTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
}
