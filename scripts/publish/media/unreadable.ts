/** A file that should be a picture and is none, or not all of one. */
import { basename } from 'node:path';
import { contentTypes, toDutch } from '@archive/content-types';
import { entryKey, type Archive, type PageType } from '@archive/site/archive';
import { refuse } from '@archive/site/collect';
import { Failure } from '@archive/site/failure';
import { fileOf, filesOf, type FileUse } from '@archive/site/media';

export class UnreadablePicture extends Failure {
  override readonly name = 'UnreadablePicture';
  readonly use: FileUse;
  readonly reason: string;

  constructor(use: FileUse, error: unknown) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    super(`The file ${fileOf(use)} is no picture that can be shown: ${reason}.`, 'Upload it again.');
    this.use = use;
    this.reason = reason;
  }

  /** For whoever decodes it. */
  static because(use: FileUse) {
    return (error: unknown): never => {
      throw new UnreadablePicture(use, error);
    };
  }
}

function entriesIn(archive: Archive) {
  const { meetings, subsessions, speakers, programmes } = archive;
  const lists = { meeting: meetings, subsession: subsessions, speaker: speakers, programme: programmes };
  return Object.entries(lists).flatMap(([type, entries]) =>
    entries.map((entry) => ({ type: type as PageType, entry })),
  );
}

const titleOf = (type: PageType, entry: object) => String(Reflect.get(entry, contentTypes[type].titleField));

/**
 * The same error, or one that names the entries that show the picture.
 *
 * @throws {ContentFailure}
 */
export function refuseUnreadable(error: unknown, archive: Archive): never {
  if (!(error instanceof UnreadablePicture)) throw error;
  const file = fileOf(error.use);
  const showing = entriesIn(archive).filter(({ type, entry }) =>
    filesOf(archive, [entryKey(type, entry.documentId)]).includes(error.use),
  );
  refuse(
    showing.map(({ type, entry }) => ({
      english: `${type} "${titleOf(type, entry)}" shows ${file}, which is no whole picture (${error.reason}); upload it again and choose it there.`,
      dutch: `${toDutch(type)} "${titleOf(type, entry)}": de afbeelding ${basename(file)} is beschadigd of niet compleet. Bewaar haar opnieuw als JPEG of PNG, upload haar en kies haar hier.`,
      where: `${type} ${entry.documentId}, file ${file}`,
      subjects: [{ type, documentId: entry.documentId }],
    })),
  );
  throw error;
}
