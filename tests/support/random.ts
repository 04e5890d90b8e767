/** Numbers from 0 to 1 as by chance, the same for the same seed (a whole number above 0): Park and Miller's generator with their later multiplier (1993). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
