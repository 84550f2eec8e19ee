/**
 * The files that the site shows: photos, pictures in texts and attachments.
 *
 * They are copied from the CMS and named after their content, so that readers never meet the CMS,
 * a file can be cached for ever, and nothing that only a draft uses is on the site.
 */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { uploadPath, type Block, type StoredFile } from '@archive/content-types';
import { Failure } from '../failure.ts';
import { paths } from '../paths.ts';
import type { Archive } from './archive.ts';

export interface Medium {
  /** Its path on the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The paths in the CMS of every file that a page of this archive shows. */
export function filesOf(
  archive: Pick<Archive, 'meetings' | 'subsessions' | 'speakers' | 'programmes'>,
): readonly string[] {
  const { meetings, subsessions, speakers, programmes } = archive;
  const photos = [...meetings, ...speakers].map(({ photo }) => photo);
  const attachments = [...meetings, ...subsessions].flatMap((entry) =>
    entry.attachments.map(({ file }) => file),
  );
  const texts = [
    ...meetings.flatMap(({ introduction, agenda }) => [introduction, ...agenda.map(({ text }) => text)]),
    ...subsessions.map(({ recap }) => recap),
    ...programmes.map(({ description }) => description),
  ];
  const files = [...photos, ...attachments].filter((file): file is StoredFile => file !== null);
  const urls = [...files.map(({ url }) => url), ...texts.flatMap(picturesIn)];
  return [...new Set(urls.map(uploadPath).filter((path) => path !== null))];
}

const picturesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'image' ? [block.image.url] : []));

const DIGEST_LENGTH = 20;

/** A name that says nothing but the content; an unusual extension is left out. */
function mediaName(file: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_LENGTH);
  const extension = extname(file).toLowerCase();
  return /^\.[a-z0-9]{2,5}$/.test(extension) ? digest + extension : digest;
}

/**
 * Reads files from the CMS.
 *
 * @returns each file by its path in the CMS.
 * @throws {Failure} when one cannot be read.
 */
export async function collectMedia(
  cmsUrl: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, Medium>> {
  const media = new Map<string, Medium>();
  for (const file of files) {
    const bytes = await readFile(new URL(file, cmsUrl));
    media.set(file, { path: paths.media(mediaName(file, bytes)), bytes });
  }
  return media;
}

async function readFile(url: URL): Promise<Uint8Array> {
  const remedy =
    'Upload it again, or remove it from the entry that shows it. The site that readers have was left as it is.';
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new Failure(`The CMS does not give the file ${url.href} (HTTP ${response.status}).`, remedy);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The file ${url.href} cannot be read from the CMS: ${String(error)}.`, remedy);
  }
}
