/**
 * Makes of a picture what browsers choose from: AVIF and WebP in the sizes that the layout uses, and
 * one file for browsers that know neither.
 *
 * Equal pictures give equal bytes, under names that hold the digest of the picture and of how it is
 * encoded. Nothing that a camera wrote into it is kept, and it stands as its orientation says. What
 * moves stands still, on its first image: nobody has to stop it to read on.
 */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { paths, pathToFile } from '@archive/site/paths';
import type { Place, PictureSource } from '@archive/site/media';
import type { SiteFile } from '../files.ts';

// Each picture is read once; what libvips remembers of it would only take memory.
sharp.cache(false);

/** Columns are 41rem wide at most, portraits 7rem; both on screens of one and of two pixels to a point. */
const WIDTHS = [240, 480, 896, 1344];
const FALLBACK_WIDTH = 896;

/** Larger ones are refused: half a gigabyte of pixels is no photo of a meeting. */
const MAX_PIXELS = 120_000_000;

/** AVIF with more effort takes five times as long, for 1 % less. */
const SETTINGS = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 75, effort: 4 },
  jpeg: { quality: 78, mozjpeg: true },
  png: { compressionLevel: 9 },
} as const;

type Format = keyof typeof SETTINGS;

/** Another version of an encoder may give other bytes, which then have other names. */
const RECIPE = JSON.stringify([WIDTHS, FALLBACK_WIDTH, SETTINGS, sharp.versions]);

const DIGEST_LENGTH = 20;

/** Tells a picture and how it is encoded from all others. */
const keyOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(RECIPE).update('\0').update(bytes).digest('hex').slice(0, DIGEST_LENGTH);

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MAX_PIXELS }).autoOrient();

const pathOf = (key: string, width: number, format: Format) => paths.media(`${key}-${width}.${format}`);

/**
 * Where a picture is kept, of which little more than its head is read.
 *
 * @throws {Error} when it is no picture.
 */
export async function placePicture(bytes: Uint8Array): Promise<Place> {
  const { autoOrient, hasAlpha } = await open(bytes).metadata();
  const { width, height } = autoOrient;
  const key = keyOf(bytes);
  const largest = Math.min(width, WIDTHS.at(-1) ?? width);
  const widths = [...WIDTHS.filter((candidate) => candidate < largest), largest];
  const source = (format: Format): PictureSource => ({
    type: `image/${format}`,
    files: widths.map((candidate) => ({ path: pathOf(key, candidate, format), width: candidate })),
  });
  const fallback = widths.findLast((candidate) => candidate <= FALLBACK_WIDTH) ?? largest;
  return {
    path: pathOf(key, fallback, hasAlpha ? 'png' : 'jpeg'),
    bytes: null,
    picture: { width, height, sources: [source('avif'), source('webp')] },
  };
}

function formatOf(path: string): { readonly width: number; readonly format: Format } {
  const [, width, format] = /-(\d+)\.(\w+)$/.exec(path) ?? [];
  return { width: Number(width), format: format as Format };
}

/**
 * The files of a picture at these paths, which are those of its place.
 *
 * @throws {Error} when it is not whole.
 */
export async function encodePicture(
  bytes: Uint8Array,
  wanted: readonly string[],
): Promise<readonly SiteFile[]> {
  const largest = Math.max(...wanted.map((path) => formatOf(path).width));
  const { data, info } = await open(bytes)
    .resize({ width: largest })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  // In threads of libvips, beside each other.
  return Promise.all(
    wanted.map(async (path) => {
      const { width, format } = formatOf(path);
      const encoded = encodeAs(sharp(data, { raw }).resize({ width }), format);
      return { file: pathToFile(path), bytes: await encoded.toBuffer() };
    }),
  );
}

const encodeAs = (picture: Sharp, format: Format): Sharp => picture.toFormat(format, SETTINGS[format]);

/**
 * A picture to take along: as large as it is, without what a camera wrote into it.
 *
 * @throws {Error} when it is not whole.
 */
export async function stripPicture(bytes: Uint8Array): Promise<{ bytes: Uint8Array; extension: string }> {
  const options = { limitInputPixels: MAX_PIXELS, animated: true };
  const { format, pages = 1 } = await sharp(bytes, options).metadata();
  const picture = pages > 1 ? sharp(bytes, options) : open(bytes);
  // What is AVIF becomes a JPEG: in full size, AVIF would take half a minute.
  const kept = format === 'png' || format === 'webp' || format === 'gif' ? format : 'jpeg';
  return {
    bytes: await picture.toFormat(kept, { quality: 90 }).toBuffer(),
    extension: kept === 'jpeg' ? 'jpg' : kept,
  };
}
