/**
 * What programs are told that run for months. By itself V8 lets garbage pile up to several times what is in
 * use before it clears it away, which is a little faster.
 */
export const KEEP_LITTLE = ['--heap-growing-percent=25', '--max-semi-space-size=8'];

/**
 * The same for malloc, in their environment. A block of so many bytes goes back to the machine when it is free;
 * a smaller one stays between others, of which a first publish of everything leaves many.
 */
export const KEEP_LITTLE_OF_MALLOC = { MALLOC_MMAP_THRESHOLD_: '32768' };
