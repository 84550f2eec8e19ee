/** Files that a release consists of, with the compressed forms that stand beside them. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface SiteFile {
  /** From the root of the site, such as sprekers/index.html. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The same file, whose bytes share memory with nothing: they can go to another thread as they are, where of a
 * part of some memory all of that would be copied.
 */
export const apart = ({ file, bytes }: SiteFile) => ({ file, bytes: new Uint8Array(bytes) });

export const buffersOf = (files: readonly ReturnType<typeof apart>[]): ArrayBuffer[] =>
  files.map(({ bytes }) => bytes.buffer);

const TEXT = /\.(?:html|css|js|svg|txt|xml|json|jsonld|ndjson|csv|ics|ico)$/;

/** Fit in one packet either way. */
const CITATION = /\/citaat\.json$/;

/** With 9 it takes half as long again, for pages that are 0.3 % smaller together, and the longest 1 to 6 %. */
const BROTLI_QUALITY = 5;

/** Styles and scripts, which are few, come along with every page and change with a new version alone. */
const ASSET = /^assets\//;
const ASSET_QUALITY = 11;
const GZIP_LEVEL = 9;

/**
 * How far back brotli looks, as a power of two in bytes. With the 4 MB that it looks back by itself it
 * spends thirty times as long on a page of 12 kB, for the same size.
 */
const BROTLI_WINDOW = 16;

/** The names of the siblings that a file has: for text files but citations one in brotli and one in gzip. */
export const siblingNames = (file: string): readonly string[] =>
  TEXT.test(file) && !CITATION.test(file) ? [`${file}.br`, `${file}.gz`] : [];

/** Whether a file is the compressed form of another. */
export const isSibling = (file: string): boolean =>
  /\.(?:br|gz)$/.test(file) && TEXT.test(file.replace(/\.(?:br|gz)$/, ''));

/** Compressed text takes a third; by itself Node makes room for 16 kB each time. In bytes. */
const roomFor = ({ length }: Uint8Array) => Math.max(1_024, Math.ceil(length / 2));

const gzipped = (bytes: Uint8Array) => ({ level: GZIP_LEVEL, chunkSize: roomFor(bytes) });

const brotlied = (file: string, bytes: Uint8Array) => ({
  chunkSize: roomFor(bytes),
  params: {
    [constants.BROTLI_PARAM_QUALITY]: ASSET.test(file) ? ASSET_QUALITY : BROTLI_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});

/** Makes the compressed siblings of a file, under their names. */
export type Compress = (file: SiteFile) => readonly SiteFile[] | Promise<readonly SiteFile[]>;

/** At once, in this thread. */
export const compressHere = ({ file, bytes }: SiteFile): readonly SiteFile[] => {
  const [brName, gzName] = siblingNames(file);
  if (brName === undefined || gzName === undefined) return [];
  return [
    { file: brName, bytes: brotliCompressSync(bytes, brotlied(file, bytes)) },
    { file: gzName, bytes: gzipSync(bytes, gzipped(bytes)) },
  ];
};
