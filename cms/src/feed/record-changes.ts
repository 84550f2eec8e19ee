/** Tells the change feed of every write of our types, and of the files that they show. */
import { uploadPath } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { givenIn } from '../entries/written-entry.ts';
import { writeWithFeed, type Change } from './feed.ts';
import { FILE, isContent, nameOf, partnersOf, referrersOf } from './relations.ts';

const READS = ['findOne', 'findMany', 'findFirst', 'count'];

interface Params {
  readonly documentId?: string;
}

/** The first of each. */
function distinct(changes: readonly Change[]): readonly Change[] {
  return [
    ...new Map(changes.toReversed().map((change) => [`${change.type} ${change.subject}`, change])).values(),
  ].toReversed();
}

function recordEntries(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { action, uid } = context;
    if (!isContent(uid) || READS.includes(action)) return next();
    return writeWithFeed(strapi, async (append) => {
      const given = (context.params as Params).documentId;
      const reach = action === 'delete' ? referrersOf : partnersOf;
      const before = given === undefined ? [] : await reach(strapi, uid, given);
      const result = await next();
      const subject = givenIn(context) ?? (result as Params).documentId;
      if (subject === undefined) throw new Error(`"${action}" of ${uid} does not say which entry it wrote.`);
      const after = await partnersOf(strapi, uid, subject);
      await append(distinct([{ type: nameOf(uid), subject, action }, ...before, ...after]));
      return result;
    });
  });
}

interface StoredFile {
  readonly documentId: string;
  readonly url: string;
}

/** The service of Strapi's plugin that writes files. */
interface UploadService {
  update(id: number, ...rest: readonly unknown[]): Promise<StoredFile>;
  updateFileInfo(id: number, ...rest: readonly unknown[]): Promise<StoredFile>;
  replace(id: number, ...rest: readonly unknown[]): Promise<StoredFile>;
  remove(file: StoredFile): Promise<unknown>;
}

function recordFiles(strapi: Core.Strapi): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  /** A file, and the entries that show it: they hold its size and address too. */
  const changesOf = async ({ documentId, url }: StoredFile, action: string): Promise<readonly Change[]> => [
    { type: 'file', subject: uploadPath(url) ?? url, action },
    ...(await referrersOf(strapi, FILE, documentId)),
  ];
  for (const name of ['updateFileInfo', 'replace'] as const) {
    const change = service[name].bind(service);
    service[name] = (...args) =>
      writeWithFeed(strapi, async (append) => {
        const file = await change(...args);
        await append(await changesOf(file, 'update'));
        return file;
      });
  }
  const remove = service.remove.bind(service);
  service.remove = (file) =>
    writeWithFeed(strapi, async (append) => {
      const changes = await changesOf(file, 'delete');
      const removed = await remove(file);
      await append(changes);
      return removed;
    });
}

export function recordChanges(strapi: Core.Strapi): void {
  recordEntries(strapi);
  recordFiles(strapi);
}
