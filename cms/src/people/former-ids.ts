/** Who those became that went up in another. */
import type { Core } from '@strapi/strapi';
import { SPEAKER, type WholeRow } from './speakers.ts';

/** By the documentIds of those among these that were merged, whom they were merged into. */
export async function mergedInto(
  strapi: Core.Strapi,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = new Set(ids);
  if (asked.size === 0) return new Map();
  const speakers = (await strapi.db.query(SPEAKER).findMany({
    where: { formerIds: { $notNull: true } },
    select: ['documentId', 'formerIds'],
  })) as readonly Pick<WholeRow, 'documentId' | 'formerIds'>[];
  return new Map(
    speakers.flatMap(({ documentId, formerIds }) =>
      (formerIds ?? []).filter((id) => asked.has(id)).map((id) => [id, documentId] as const),
    ),
  );
}
