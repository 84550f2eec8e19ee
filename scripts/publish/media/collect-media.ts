/** Reads files of the media library from the CMS, and says what the site keeps of each. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Failure } from '@archive/site/failure';
import { asPicture, fileOf, pathsAt, type FileUse } from '@archive/site/media';
import { paths, pathToFile } from '@archive/site/paths';
import { whenThere } from '../prepare.ts';
import { encodedBefore, rememberEncoded } from './encoded-before.ts';
import { encodePicture, placePicture, stripPicture } from './encode.ts';
import type { Medium } from './medium.ts';
import { UnreadablePicture } from './unreadable.ts';

export interface MediaSource {
  /** Where the CMS listens. */
  readonly cmsUrl: string;
  /** The folder of the site, in which pictures may be that were encoded before. */
  readonly target: string;
}

/**
 * @throws {Failure} when a file cannot be read.
 * @throws {UnreadablePicture} when one that is shown is no picture.
 */
export async function collectMedia(
  source: MediaSource,
  uses: readonly FileUse[],
): Promise<ReadonlyMap<FileUse, Medium>> {
  const media = new Map<FileUse, Medium>();
  for (const use of uses) {
    media.set(
      use,
      use === asPicture(fileOf(use)) ? await toPicture(source, use) : await toDownload(source, use),
    );
  }
  return media;
}

/** What the CMS gives; the same again, or a failure. */
async function readTwice({ cmsUrl }: MediaSource, use: FileUse) {
  const url = new URL(fileOf(use), cmsUrl);
  const bytes = await readUpload(url);
  const digest = hash('sha256', bytes, 'hex');
  const again = async () => {
    const then = await readUpload(url);
    if (hash('sha256', then, 'hex') === digest) return then;
    throw new Failure(`The file ${url.href} was replaced while it was published.`, 'It is published again.');
  };
  return { bytes, digest, again };
}

async function toPicture(source: MediaSource, use: FileUse): Promise<Medium> {
  const { bytes, again } = await readTwice(source, use);
  const place = await placePicture(bytes).catch(UnreadablePicture.because(use));
  return {
    place,
    async *files() {
      const wanted = pathsAt(place);
      const known = await encodedBefore(source.target, wanted);
      if (known !== null) return yield* known;
      const files = await encodePicture(await again(), wanted).catch(UnreadablePicture.because(use));
      await rememberEncoded(source.target, files);
      yield* files;
    },
  };
}

const PICTURES = /^\.(?:jpe?g|png|webp|avif|gif)$/;

async function toDownload(source: MediaSource, use: FileUse): Promise<Medium> {
  const { bytes, digest, again } = await readTwice(source, use);
  const extension = extname(fileOf(use)).toLowerCase();
  if (!PICTURES.test(extension)) return asItIs(source, { bytes: bytes.length, digest, extension, again });
  const stripped = await stripPicture(bytes).catch(UnreadablePicture.because(use));
  return asItIs(source, {
    bytes: stripped.bytes.length,
    digest: hash('sha256', stripped.bytes, 'hex'),
    extension: `.${stripped.extension}`,
    again: async () => (await stripPicture(await again())).bytes,
  });
}

const DIGEST_LENGTH = 20;

interface Download {
  readonly bytes: number;
  readonly digest: string;
  readonly extension: string;
  readonly again: () => Promise<Uint8Array>;
}

/** Its name says nothing but the content; an unusual extension is left out. */
function asItIs({ target }: MediaSource, { bytes, digest, extension, again }: Download): Medium {
  const name = digest.slice(0, DIGEST_LENGTH) + (/^\.[a-z0-9]{2,5}$/.test(extension) ? extension : '');
  const file = pathToFile(paths.media(name));
  return {
    place: { path: paths.media(name), bytes, picture: null },
    async *files() {
      const known = await whenThere(readFile(join(target, file)));
      const isSame = known !== null && hash('sha256', known, 'hex') === digest;
      yield { file, bytes: isSame ? known : await again() };
    },
  };
}

async function readUpload(url: URL): Promise<Uint8Array> {
  const remedy =
    'Upload it again, or remove it from the entry that shows it. The site that readers have was left as it was.';
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new Failure(`The CMS does not give the file ${url.href} (HTTP ${response.status}).`, remedy);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The file ${url.href} cannot be read from the CMS: ${String(error)}.`, remedy);
  }
}
