/**
 * Has every place that names one speaker name another. Drafts and what is published are moved each for itself, so
 * that a draft stays what it is and nothing is published that was not.
 */
import type { Core } from '@strapi/strapi';
import type { Mention } from '../mentions.ts';
import { ask, modelOf, tableOf } from '../rows.ts';
import type { Row } from './choices.ts';
import { homeOf, inChunks, linkKeyOf, listKeyOf, listOf, readSayings, wordsOf } from './parts.ts';
import type { Filled, Moved, Moves, Versions } from './record.ts';

export const subjectOf = ({ type, documentId }: Pick<Mention, 'type' | 'documentId'>) =>
  `${type} ${documentId}`;

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** Whether two in one list say the same: one spoke and presided is two contributions, and not one twice. */
const isOne = (words: readonly string[], one: Row, other: Row) =>
  words.every((word) => isEmpty(one[word]) || isEmpty(other[word]) || one[word] === other[word]);

/** What the one lacks and the other says. Where it stands in its list is its own. */
const lacking = (one: Row, other: Row): Row =>
  Object.fromEntries(
    Object.entries(other).filter(
      ([column, value]) => column !== 'position' && !isEmpty(value) && isEmpty(one[column]),
    ),
  );

interface Sorted {
  readonly moved: Moved[];
  readonly dropped: Moved[];
  readonly filled: Filled[];
}

async function sort(
  strapi: Core.Strapi,
  ofGone: readonly Mention[],
  ofKept: readonly Mention[],
): Promise<Sorted> {
  const sayings = await readSayings(strapi, [...ofGone, ...ofKept]);
  const saysOf = (mention: Mention) => sayings.get(linkKeyOf(strapi, mention)) ?? {};
  const keptIn = Map.groupBy(ofKept, listKeyOf);
  const sorted: Sorted = { moved: [], dropped: [], filled: [] };
  for (const { speaker: _, ...mention } of ofGone) {
    const place = { ...mention, speaker: 0 };
    const says = saysOf(place);
    const words = wordsOf(strapi, mention);
    const twin = keptIn.get(listKeyOf(place))?.find((other) => isOne(words, says, saysOf(other)));
    (twin === undefined ? sorted.moved : sorted.dropped).push({ ...mention, says });
    const added = twin === undefined ? {} : lacking(saysOf(twin), says);
    if (twin === undefined || Object.keys(added).length === 0) continue;
    const { speaker: __, ...filled } = twin;
    sorted.filled.push({ ...filled, says: { ...saysOf(twin), ...added }, added });
  }
  return sorted;
}

async function takeOut(strapi: Core.Strapi, mention: Moved): Promise<void> {
  const { model, link } = homeOf(strapi, mention);
  await ask(strapi, tableOf(strapi, link.name).where('id', mention.link).delete());
  const part = mention.steps.at(-1)?.part;
  if (part === undefined) return;
  const { join, holder } = listOf(strapi, mention);
  const place = { [join.joinColumn.name]: holder, [join.inverseJoinColumn.name]: part, ...join.on };
  await ask(strapi, tableOf(strapi, join.name).where(place).delete());
  await ask(strapi, tableOf(strapi, model.tableName).where('id', part).delete());
}

/** Ties places to a speaker. */
export async function tie(
  strapi: Core.Strapi,
  places: readonly Omit<Mention, 'speaker'>[],
  speaker: number,
): Promise<void> {
  for (const [, ofTable] of Map.groupBy(places, (place) => homeOf(strapi, place).link.name)) {
    const { link } = homeOf(strapi, ofTable[0]);
    for (const ids of inChunks(ofTable.map((place) => place.link))) {
      const change = { [link.inverseJoinColumn.name]: speaker };
      await ask(
        strapi,
        tableOf(strapi, link.name)
          .whereIn('id', [...ids])
          .update(change),
      );
    }
  }
}

interface VersionRow {
  readonly id: number;
  readonly document_id: string;
  readonly published_at: unknown;
}

/** The rows that there are of each of these entries. */
export async function readVersions(
  strapi: Core.Strapi,
  subjects: readonly Pick<Mention, 'type' | 'documentId'>[],
): Promise<readonly Versions[]> {
  const found: Versions[] = [];
  for (const [type, ofType] of Map.groupBy(subjects, (subject) => subject.type)) {
    const { tableName } = modelOf(strapi, `api::${type}.${type}`);
    for (const ids of inChunks([...new Set(ofType.map(({ documentId }) => documentId))])) {
      const question = tableOf(strapi, tableName).whereIn('document_id', [...ids]);
      const rows = await ask<readonly VersionRow[]>(
        strapi,
        question.select('id', 'document_id', 'published_at'),
      );
      for (const [documentId, versions] of Map.groupBy(rows, (row) => row.document_id)) {
        const draft = versions.find((row) => row.published_at === null)?.id ?? null;
        const published = versions.find((row) => row.published_at !== null)?.id ?? null;
        found.push({ type, documentId, draft, published });
      }
    }
  }
  return found;
}

/**
 * @param mentions all places that name either.
 * @param kept the row of who stays.
 * @param gone that of who is merged.
 */
export async function moveMentions(
  strapi: Core.Strapi,
  mentions: readonly Mention[],
  kept: number,
  gone: number,
): Promise<Moves> {
  const ofGone = mentions.filter(({ speaker }) => speaker === gone);
  const touched = new Set(ofGone.map(subjectOf));
  const ofKept = mentions.filter((mention) => mention.speaker === kept && touched.has(subjectOf(mention)));
  const sorted = await sort(strapi, ofGone, ofKept);
  for (const mention of sorted.dropped) await takeOut(strapi, mention);
  for (const place of sorted.filled) {
    const { tableName } = homeOf(strapi, place).model;
    const part = place.steps.at(-1)?.part ?? 0;
    await ask(strapi, tableOf(strapi, tableName).where('id', part).update(place.added));
  }
  await tie(strapi, sorted.moved, kept);
  const versions = await readVersions(strapi, ofGone);
  return { ...sorted, versions, own: ofKept.map((mention) => linkKeyOf(strapi, mention)) };
}
