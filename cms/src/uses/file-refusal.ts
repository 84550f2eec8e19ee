/**
 * Refuses to delete files that entries show, since Strapi takes them out of all of these without a word.
 *
 * Each is looked at in the transaction that deletes it, before its bytes go. Of several at once, also of
 * folders, all are looked at before any goes: bytes do not come back when a transaction is undone.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readerOf } from '../access/entry-rights.ts';
import { writeAlone } from '../feed/feed.ts';
import { FILE } from '../feed/relations.ts';
import { readShowing } from './referrers.ts';
import { abilityAsking, placesIn } from './refusal.ts';

const FOLDER = 'plugin::upload.folder';

interface StoredFile {
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
}

/** @throws {ApplicationError} with where a file is used, when a person of the admin is to delete it. */
async function refuseUsed(strapi: Core.Strapi, file: StoredFile, untouched = ''): Promise<void> {
  const ability = abilityAsking(strapi);
  if (ability === undefined) return;
  const showing = await readShowing(strapi, file);
  if (showing.length === 0) return;
  const places = placesIn(showing, readerOf(strapi, ability));
  const published = showing.some(({ isPublished }) => isPublished) ? ' en publiceer dat' : '';
  throw new errors.ApplicationError(
    `‘${file.name}’ wordt nog gebruikt en kan niet worden verwijderd: ${places}. Haal het bestand daar eerst weg${published}.${untouched}`,
  );
}

/** Strapi itself refuses what is no list of ids, after this. */
const idsIn = (given: unknown): readonly number[] =>
  Array.isArray(given) ? given.map(Number).filter((id) => Number.isSafeInteger(id)) : [];

/** The files with these ids, and all in these folders and below them. */
async function filesIn(
  strapi: Core.Strapi,
  fileIds: readonly number[],
  folderIds: readonly number[],
): Promise<readonly StoredFile[]> {
  const folders: readonly { readonly path: string }[] =
    folderIds.length === 0
      ? []
      : await strapi.db.query(FOLDER).findMany({ where: { id: { $in: folderIds } } });
  const below = folders.flatMap(({ path }) => [
    { folderPath: path },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  return strapi.db.query(FILE).findMany({ where: { $or: [{ id: { $in: fileIds } }, ...below] } });
}

interface Context {
  readonly request: { readonly body?: { readonly fileIds?: unknown; readonly folderIds?: unknown } };
}

type Controller = Readonly<Record<string, (context: Context) => Promise<unknown>>>;

/** Several at once, or folders, is one action of Strapi's; routes take it as it is after registering. */
export function guardFolders(strapi: Core.Strapi): void {
  const guarded = ({ deleteMany, ...controller }: Controller): Controller => ({
    ...controller,
    async deleteMany(context) {
      const { fileIds, folderIds } = context.request.body ?? {};
      for (const file of await filesIn(strapi, idsIn(fileIds), idsIn(folderIds))) {
        await refuseUsed(strapi, file, ' Er is niets verwijderd.');
      }
      return deleteMany?.(context);
    },
  });
  strapi.get('controllers').extend('plugin::upload.admin-folder-file', guarded);
}

interface UploadService {
  remove(file: StoredFile): Promise<unknown>;
}

export function refuseLostFiles(strapi: Core.Strapi): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const remove = service.remove.bind(service);
  service.remove = (file) =>
    writeAlone(strapi, async () => {
      await refuseUsed(strapi, file);
      return remove(file);
    });
}
