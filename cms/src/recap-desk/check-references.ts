/** Whatever a sheet refers to has to be there still when it becomes drafts. */
import type { Sheet } from '@archive/content-types/recap-reader';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const isId = (id: string | null): id is string => id !== null;

/** By the type of the entries: what they are called, and those that the sheet refers to. */
const referencesOf = ({ programme, municipalities, subsessions, people }: Sheet) =>
  [
    ['programme', 'programma', [programme]],
    ['municipality', 'gemeente', [...municipalities, ...subsessions.map((one) => one.municipality)]],
    ['speaker', 'spreker', people.map(({ link }) => (link.kind === 'known' ? link.id : null))],
  ] as const;

/** @throws {ValidationError} with one sentence. */
export async function checkReferences(strapi: Core.Strapi, sheet: Sheet): Promise<void> {
  for (const [type, word, ids] of referencesOf(sheet)) {
    const asked = new Set(ids.filter(isId));
    if (asked.size === 0) continue;
    const found = (await strapi.db.query(`api::${type}.${type}` as UID.ContentType).findMany({
      where: { documentId: { $in: [...asked] } },
      select: ['documentId'],
    })) as readonly { documentId: string }[];
    if (new Set(found.map(({ documentId }) => documentId)).size < asked.size)
      throw new errors.ValidationError(
        `Een gekozen ${word} is intussen verwijderd. Kies opnieuw; er is niets gemaakt.`,
      );
  }
}
