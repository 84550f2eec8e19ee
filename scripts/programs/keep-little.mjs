/**
 * What programs are told that run for months. By itself V8 lets garbage pile up to several times what is in
 * use before it clears it away, which is a little faster.
 */
export const KEEP_LITTLE = ['--heap-growing-percent=18', '--max-semi-space-size=8'];
