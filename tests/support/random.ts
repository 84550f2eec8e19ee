/**
 * How long the random tests look, and how what they found is found again.
 *
 * A failing test prints where it began. SEED and, of those that shrink what they found, SEED_PATH make
 * it begin there.
 */

const { SEQUENCES, SEED, SEED_PATH } = process.env;

/** How many sequences of edits are tried; SEQUENCES=100000 npm test … for a night. */
export const RUNS = Number(SEQUENCES ?? 1000);

/** Where tests with fast-check begin; somewhere new each time, unless something is to be found again. */
export const replay: { readonly seed?: number; readonly path?: string } = {
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
  ...(SEED_PATH === undefined ? {} : { path: SEED_PATH }),
};

/** Where tests begin that shrink nothing. */
export const seed = replay.seed ?? Math.floor(Math.random() * 2 ** 31);
