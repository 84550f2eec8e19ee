/** Files that a release consists of, with the compressed forms that stand beside them. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface SiteFile {
  /** From the root of the site, such as sprekers/index.html. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const COMPRESSIBLE = /\.(?:html|css|js|svg|txt|xml|json|jsonld|ndjson|csv|ics|ico)$/;

const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;

/**
 * How far back brotli looks, as a power of two in bytes. With the 4 MB that it looks back by itself it
 * spends thirty times as long on a page of 12 kB, for the same size.
 */
const BROTLI_WINDOW = 16;

/** The names of the siblings that a file has: for text files one in brotli and one in gzip. */
export const siblingNames = (file: string): readonly string[] =>
  COMPRESSIBLE.test(file) ? [`${file}.br`, `${file}.gz`] : [];

/** Whether a file is the compressed form of another. */
export const isSibling = (file: string): boolean =>
  siblingNames(file.replace(/\.(?:br|gz)$/, '')).includes(file);

/**
 * The compressed siblings of a file, under their names. At once: for pages, handing the work to another
 * thread costs more than the work.
 */
export function compressedSiblings({ file, bytes }: SiteFile): readonly SiteFile[] {
  const [brName, gzName] = siblingNames(file);
  if (brName === undefined || gzName === undefined) return [];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    { file: brName, bytes: brotliCompressSync(bytes, { params }) },
    { file: gzName, bytes: gzipSync(bytes, { level: GZIP_LEVEL }) },
  ];
}
