/**
 * Every place where an entry names a speaker: in itself or in the lists inside it, in its draft and in what is
 * published of it. Which fields can, follows from the content types.
 */
import type { Core } from '@strapi/strapi';
import { nameOf, referencesTo, type Reference } from '../feed/relations.ts';
import { ask, joinTableOf, modelOf, partsOf, tableOf, type Model } from './rows.ts';

/** A part of an entry, on the way to what names the speaker. */
interface Step {
  /** The field that holds the list. */
  readonly field: string;
  /** The row of the part. */
  readonly part: number;
  /** Where it stands in its list. */
  readonly order: number;
}

export interface Mention {
  /** The name of a content type. */
  readonly type: string;
  readonly documentId: string;
  /** The row of the version of the entry. */
  readonly entry: number;
  readonly isPublished: boolean;
  /** From the entry to the part that names the speaker; empty when the entry itself does. */
  readonly steps: readonly Step[];
  /** The field that names the speaker. */
  readonly field: string;
  /** The row that ties the two. */
  readonly link: number;
  /** The row of the speaker. */
  readonly speaker: number;
}

type Row = Readonly<Record<string, number | string | null>>;

/** The tables from an entry to what names a speaker, joined. */
function questionOf(strapi: Core.Strapi, { from, path }: Reference, speakers: readonly number[]) {
  const root = modelOf(strapi, from);
  const question = tableOf(strapi, `${root.tableName} as entry`).select(
    'entry.id as entry',
    'entry.document_id as documentId',
    'entry.published_at as publishedAt',
  );
  let [holder, model]: [string, Model] = ['entry', root];
  for (const [index, field] of path.slice(0, -1).entries()) {
    const [list, part] = [`list${index}`, `part${index}`];
    const { name, joinColumn, inverseJoinColumn, on = {} } = joinTableOf(model, field);
    question.join(`${name} as ${list}`, `${list}.${joinColumn.name}`, `${holder}.id`);
    for (const [column, value] of Object.entries(on)) void question.where(`${list}.${column}`, value);
    model = partsOf(strapi, model, field);
    holder = part;
    question
      .join(`${model.tableName} as ${part}`, `${part}.id`, `${list}.${inverseJoinColumn.name}`)
      .select(`${part}.id as part${index}`, `${list}.order as order${index}`);
  }
  const { name, joinColumn, inverseJoinColumn } = joinTableOf(model, path.at(-1) ?? '');
  return question
    .join(`${name} as link`, `link.${joinColumn.name}`, `${holder}.id`)
    .whereIn(`link.${inverseJoinColumn.name}`, [...speakers])
    .select('link.id as link', `link.${inverseJoinColumn.name} as speaker`)
    .orderBy('link.id');
}

const toMention = ({ from, path }: Reference, isDraftable: boolean, row: Row): Mention => ({
  type: nameOf(from),
  documentId: String(row['documentId']),
  entry: Number(row['entry']),
  isPublished: !isDraftable || row['publishedAt'] !== null,
  steps: path.slice(0, -1).map((field, index) => ({
    field,
    part: Number(row[`part${index}`]),
    order: Number(row[`order${index}`]),
  })),
  field: path.at(-1) ?? '',
  link: Number(row['link']),
  speaker: Number(row['speaker']),
});

/** Strapi says of every type that it refers to itself, in other languages. */
const isOfContent = ({ path }: Reference) => path.at(-1) !== 'localizations';

/** @param speakers their rows. */
export async function readMentions(
  strapi: Core.Strapi,
  speakers: readonly number[],
): Promise<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const reference of referencesTo(strapi, 'api::speaker.speaker').filter(isOfContent)) {
    const isDraftable = strapi.getModel(reference.from).options?.['draftAndPublish'] === true;
    const rows = await ask<readonly Row[]>(strapi, questionOf(strapi, reference, speakers));
    mentions.push(...rows.map((row) => toMention(reference, isDraftable, row)));
  }
  return mentions;
}
