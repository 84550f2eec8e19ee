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
import type { Meeting } from './entries.ts';

export interface Medium {
  /** Its path on the site. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The paths in the CMS of every file that these entries show, as far as the archive shows them. */
export function filesOf(archive: Archive, keys: Iterable<string>): readonly string[] {
  const urls = [...keys].flatMap((key) => {
    const [type, documentId = ''] = key.split(':');
    switch (type) {
      case 'meeting':
        return filesOfMeeting(archive.find(type, documentId));
      case 'subsession': {
        const subsession = archive.find(type, documentId);
        return subsession ? [...attached(subsession.attachments), ...picturesIn(subsession.recap)] : [];
      }
      case 'speaker':
        return urlsOf([archive.find(type, documentId)?.photo]);
      case 'programme':
        return picturesIn(archive.find(type, documentId)?.description ?? []);
      default:
        return [];
    }
  });
  return [...new Set(urls.map(uploadPath).filter((path) => path !== null))];
}

function filesOfMeeting(meeting: Meeting | undefined): readonly string[] {
  if (meeting === undefined) return [];
  const { photo, attachments, introduction, agenda } = meeting;
  return [
    ...urlsOf([photo]),
    ...attached(attachments),
    ...[introduction, ...agenda.map(({ text }) => text)].flatMap(picturesIn),
  ];
}

const urlsOf = (files: readonly (StoredFile | null | undefined)[]) =>
  files.flatMap((file) => (file == null ? [] : [file.url]));

const attached = (attachments: Meeting['attachments']) => urlsOf(attachments.map(({ file }) => file));

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
