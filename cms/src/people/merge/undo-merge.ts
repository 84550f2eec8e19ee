/**
 * Undoes a merge: who was merged is there again under her own id and address, and is named where she was. What
 * editors changed since stays, and is told. All of it happens, or nothing.
 */
import { allTypes } from '@archive/content-types';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { writeWithFeed } from '../../feed/feed.ts';
import { recordOwnWrite } from '../../history/record-history.ts';
import type { Undone } from '../answers.ts';
import { readWhole, SPEAKER, type WholeRow } from '../speakers.ts';
import { relatedTo } from './merge-people.ts';
import { findMergeOf, markUndone, readMerge, type MergeRow } from './merges.ts';
import { readVersions } from './move-mentions.ts';
import type { Row } from './choices.ts';
import { fieldsBefore, stillThere } from './restore-fields.ts';
import { restoreMentions } from './restore-mentions.ts';

async function keptOf(strapi: Core.Strapi, { kept, keptName }: MergeRow): Promise<WholeRow> {
  const row = await readWhole(strapi, kept);
  if (row !== null) return row;
  const later = await findMergeOf(strapi, kept);
  throw new errors.ApplicationError(
    later === null
      ? `${keptName} bestaat niet meer, dus dit is niet ongedaan te maken.`
      : `${keptName} is daarna samengevoegd met ${later.keptName}. Maak dat eerst ongedaan.`,
  );
}

/** @throws {ApplicationError} when somebody else has an address that has to come back. */
async function refuseTaken(
  strapi: Core.Strapi,
  { kept, gone }: MergeRow,
  slugs: readonly unknown[],
): Promise<void> {
  const where = { slug: { $in: slugs.filter(Boolean) }, documentId: { $notIn: [kept, gone] } };
  const other = (await strapi.db.query(SPEAKER).findOne({ where })) as WholeRow | null;
  if (other === null) return;
  throw new errors.ApplicationError(
    `Het adres /sprekers/${String(other['slug'])}/ is intussen van ${other.name}. Geef die pagina eerst een ander adres.`,
  );
}

/** Makes who was merged again, as she was made at first. */
async function makeAgain(strapi: Core.Strapi, merge: MergeRow, fields: Row, actor: number): Promise<number> {
  const { createdAt, createdBy } = merge.record;
  const data = { ...fields, documentId: merge.gone, updatedBy: actor };
  await strapi.documents(SPEAKER).create({ data } as never);
  const maker = createdBy && (await strapi.db.query('admin::user').findOne({ where: { id: createdBy } }));
  const { id } = (await strapi.db.query(SPEAKER).update({
    where: { documentId: merge.gone },
    data: { createdAt, createdBy: maker ? createdBy : null },
  })) as { readonly id: number };
  return id;
}

/** How many entries are named. */
const NAMED = 5;

async function notesOnLost(
  strapi: Core.Strapi,
  name: string,
  lost: readonly { readonly type: string; readonly documentId: string }[],
): Promise<readonly string[]> {
  const titles: string[] = [];
  for (const { type, documentId } of lost.slice(0, NAMED)) {
    const title = allTypes.find((known) => known.name === type)?.titleField ?? 'title';
    const entry = (await strapi.db
      .query(`api::${type}.${type}` as UID.ContentType)
      .findOne({ where: { documentId } })) as Row | null;
    const said = entry?.[title];
    titles.push(`‘${typeof said === 'string' ? said : documentId}’`);
  }
  if (lost.length > NAMED) titles.push(`nog ${lost.length - NAMED}`);
  return lost.length === 0
    ? []
    : [`Een bijdrage van ${name} is niet teruggezet, want ze is daarna gewijzigd: ${titles.join(', ')}.`];
}

/** @throws {NotFoundError | ApplicationError} with a Dutch sentence when it cannot be undone. */
export async function undoMerge(strapi: Core.Strapi, id: number, actor: number): Promise<Undone> {
  return writeWithFeed(strapi, async (append) => {
    const merge = await readMerge(strapi, id);
    if (merge === null) throw new errors.NotFoundError('Deze samenvoeging is niet meer bekend.');
    if (merge.undoneAt !== null) throw new errors.ApplicationError('Dit is al ongedaan gemaakt.');
    const { record, gone, goneName } = merge;
    const kept = await keptOf(strapi, merge);
    if ((await readWhole(strapi, gone)) !== null)
      throw new errors.ApplicationError(`${goneName} staat er al.`);
    await refuseTaken(strapi, merge, [record.gone['slug'], record.before['slug']]);
    const before = fieldsBefore(kept, record);
    const own = await stillThere(strapi, before.fields);
    const others = await stillThere(strapi, record.gone);
    const data = { ...own.fields, updatedBy: actor };
    await strapi.documents(SPEAKER).update({ documentId: kept.documentId, data } as never);
    const row = await makeAgain(strapi, merge, others.fields, actor);
    const related = relatedTo(await readVersions(strapi, record.versions));
    const { lost } = await recordOwnWrite(strapi, related, () =>
      restoreMentions(strapi, record, kept.id, row),
    );
    await append(related);
    await markUndone(strapi, id, actor);
    const notes = [
      ...before.notes,
      ...own.notes,
      ...others.notes,
      ...(await notesOnLost(strapi, goneName, lost)),
    ];
    return { name: goneName, notes };
  });
}
