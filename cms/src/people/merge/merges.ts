/** The merges that were done, with what undoing them takes. */
import type { Core } from '@strapi/strapi';
import { readUserNames } from '../../access/user-names.ts';
import type { Merge } from '../answers.ts';
import { SPEAKER, type WholeRow } from '../speakers.ts';
import type { MergeRecord } from './record.ts';

const MERGE = 'api::merge.merge';

/** How many are shown, and how many can be undone. */
const SHOWN = 50;
const KEPT = 500;

export interface MergeRow {
  readonly id: number;
  readonly kept: string;
  readonly keptName: string;
  readonly gone: string;
  readonly goneName: string;
  readonly actor: number | null;
  readonly record: MergeRecord;
  readonly createdAt: string;
  readonly undoneAt: string | null;
  readonly undoneBy: number | null;
}

const rows = (strapi: Core.Strapi) => strapi.db.query(MERGE);

type NewMerge = Omit<MergeRow, 'id' | 'createdAt' | 'undoneAt' | 'undoneBy'>;

/** Returns its number. Forgets those that are so old that nobody undoes them. */
export async function writeMerge(strapi: Core.Strapi, merge: NewMerge): Promise<number> {
  const { id } = (await rows(strapi).create({ data: merge })) as { readonly id: number };
  await rows(strapi).deleteMany({ where: { id: { $lte: id - KEPT } } });
  await forgetMergesOfNobody(strapi);
  return id;
}

export const readMerge = async (strapi: Core.Strapi, id: number): Promise<MergeRow | null> =>
  (await rows(strapi).findOne({ where: { id } })) as MergeRow | null;

/** The merge by which somebody went, if she did and that was not undone. */
export const findMergeOf = async (strapi: Core.Strapi, gone: string): Promise<MergeRow | null> =>
  (await rows(strapi).findOne({
    where: { gone, undoneAt: { $null: true } },
    orderBy: { id: 'desc' },
  })) as MergeRow | null;

/** Its record holds what is written of a person, and is of no use any more. */
export const markUndone = (strapi: Core.Strapi, id: number, actor: number): Promise<unknown> =>
  rows(strapi).update({ where: { id }, data: { undoneAt: new Date(), undoneBy: actor, record: {} } });

/** Nothing is kept of a merge once who stayed is not in the archive any more, by herself or in another. */
export async function forgetMergesOfNobody(strapi: Core.Strapi): Promise<void> {
  const speakers = (await strapi.db
    .query(SPEAKER)
    .findMany({ select: ['documentId', 'formerIds'] })) as readonly Pick<
    WholeRow,
    'documentId' | 'formerIds'
  >[];
  const known = new Set(speakers.flatMap(({ documentId, formerIds }) => [documentId, ...(formerIds ?? [])]));
  const merges = (await rows(strapi).findMany({ select: ['id', 'kept'] })) as readonly MergeRow[];
  const ids = merges.filter(({ kept }) => !known.has(kept)).map(({ id }) => id);
  if (ids.length > 0) await rows(strapi).deleteMany({ where: { id: { $in: ids } } });
}

/** The newest first. */
export async function readMerges(strapi: Core.Strapi): Promise<readonly Merge[]> {
  const select = ['id', 'kept', 'keptName', 'goneName', 'actor', 'createdAt', 'undoneAt', 'undoneBy'];
  const found = (await rows(strapi).findMany({
    select,
    orderBy: { id: 'desc' },
    limit: SHOWN,
  })) as readonly MergeRow[];
  const names = await readUserNames(
    strapi,
    found.flatMap(({ actor, undoneBy }) => [actor, undoneBy]),
  );
  return found.map(({ id, kept, keptName, goneName, actor, createdAt, undoneAt, undoneBy }) => ({
    id,
    kept: { documentId: kept, name: keptName },
    gone: goneName,
    at: createdAt,
    by: names.get(actor ?? 0) ?? null,
    undone: undoneAt === null ? null : { at: undoneAt, by: names.get(undoneBy ?? 0) ?? null },
  }));
}
