/**
 * How long Astro takes for the pages themselves, once its bundles are made. It begins in a bundle and
 * ends outside of it, in one process.
 */
const clock = globalThis as { beganGenerating?: number };

export const beginGenerating = (): void => {
  clock.beganGenerating ??= performance.now();
};

/** Prints it in milliseconds. */
export const sayGenerated = (): void => console.log(performance.now() - (clock.beganGenerating ?? NaN));
