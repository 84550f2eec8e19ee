/** How large a file of the media library may be. */
export const MAX_FILE_MEGABYTES = 50;

export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024;
