/** What a recap never needs more of; a file that does is refused rather than read. */
export const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_UNPACKED = 60 * 1024 * 1024;
export const MAX_PARTS = 3000;
export const MAX_PAGES = 200;
/** In milliseconds, starting the thread included. */
export const MAX_TIME = 20_000;
/** Of the thread, in megabytes. */
export const MAX_MEMORY = 512;
