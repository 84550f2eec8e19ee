/**
 * The files that the site shows: photos, pictures in texts and attachments.
 *
 * They are read from the CMS and named after their content, so that readers never meet the CMS, a
 * file can be cached for ever, and nothing that only a draft uses is on the site. A picture comes in
 * several sizes and formats, of which a browser chooses one.
 */
import { uploadPath, type Block, type StoredFile } from '@archive/content-types';
import type { Archive } from './archive.ts';
import type { Meeting } from './entries.ts';

/** A file of the media library by its path in the CMS, and whether it is shown or downloaded. */
export type FileUse = `${'picture' | 'download'} /${string}`;

/** The path in the CMS of the file that is used. */
export const fileOf = (use: FileUse): string => use.slice(use.indexOf('/'));

/** The use of a file that is shown. */
export const asPicture = (url: string): FileUse => `picture ${toPath(url)}`;

/** The use of a file that is downloaded. */
export const asDownload = (url: string): FileUse => `download ${toPath(url)}`;

const toPath = (url: string) => (uploadPath(url) ?? '/') as `/${string}`;

/** The ways in which a file can be used. */
export const usesOf = (file: string): readonly FileUse[] => [asPicture(file), asDownload(file)];

/** The sizes of a picture in one format. */
export interface PictureSource {
  /** Such as image/avif. */
  readonly type: string;
  readonly files: readonly { readonly path: string; readonly width: number }[];
}

/** Where the site keeps a file. Another content has another path. */
export interface Place {
  /** Of a picture: the one for browsers that know none of its other formats. */
  readonly path: string;
  /** How large a download is; null where it is not known. */
  readonly bytes: number | null;
  /** How a picture looks; null for a download, and where nothing was made of it. */
  readonly picture: {
    readonly width: number;
    readonly height: number;
    /** The format that is smallest comes first. */
    readonly sources: readonly PictureSource[];
  } | null;
}

/** Every path at which a file is kept. */
export const pathsAt = ({ path, picture }: Place): readonly string[] => [
  path,
  ...(picture?.sources ?? []).flatMap(({ files }) => files.map((file) => file.path)),
];

/** A place where nothing was made of the file, such as the CMS itself. */
export const barePlace = (path: string): Place => ({ path, bytes: null, picture: null });

/** The use of every file that these entries show, as far as the archive shows them. */
export function filesOf(archive: Archive, keys: Iterable<string>): readonly FileUse[] {
  const uses = [...keys].flatMap((key) => {
    const [type, documentId = ''] = key.split(':');
    switch (type) {
      case 'meeting':
        return filesOfMeeting(archive.find(type, documentId));
      case 'subsession': {
        const subsession = archive.find(type, documentId);
        return subsession ? [...attached(subsession.attachments), ...picturesIn(subsession.recap)] : [];
      }
      case 'speaker':
        return photosOf([archive.find(type, documentId)?.photo]);
      case 'programme':
        return picturesIn(archive.find(type, documentId)?.description ?? []);
      default:
        return [];
    }
  });
  return [...new Set(uses)];
}

function filesOfMeeting(meeting: Meeting | undefined): readonly FileUse[] {
  if (meeting === undefined) return [];
  const { photo, attachments, introduction, agenda } = meeting;
  return [
    ...photosOf([photo]),
    ...attached(attachments),
    ...[introduction, ...agenda.map(({ text }) => text)].flatMap(picturesIn),
  ];
}

const photosOf = (files: readonly (StoredFile | null | undefined)[]) =>
  files.flatMap((file) => (file == null ? [] : [asPicture(file.url)]));

const attached = (attachments: Meeting['attachments']) =>
  attachments.flatMap(({ file }) => (file === null ? [] : [asDownload(file.url)]));

const picturesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'image' ? [asPicture(block.image.url)] : []));
