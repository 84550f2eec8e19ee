/**
 * What V8 is told in programs that run for months. By itself it lets garbage pile up to several times what is in
 * use before it clears it away, which is a little faster.
 */
export const KEEP_LITTLE = ['--heap-growing-percent=40', '--max-semi-space-size=8'];
