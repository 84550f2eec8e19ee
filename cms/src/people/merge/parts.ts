/** The parts of lists that name speakers, as rows. */
import type { Core } from '@strapi/strapi';
import type { Mention } from '../mentions.ts';
import { ask, joinTableOf, modelOf, partsOf, tableOf, type JoinTable, type Model } from '../rows.ts';
import type { Row } from './choices.ts';

/** Databases take some thousands of values at once. */
const AT_ONCE = 500;

export function* inChunks<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  for (let at = 0; at < values.length; at += AT_ONCE) yield values.slice(at, at + AT_ONCE);
}

type Place = Pick<Mention, 'type' | 'steps' | 'field'>;

const uidOf = (type: string) => `api::${type}.${type}`;

/** The models from an entry to what names a speaker. */
export const modelsOf = (strapi: Core.Strapi, { type, steps }: Place): readonly Model[] =>
  steps.reduce<readonly Model[]>(
    (models, { field }) => [...models, partsOf(strapi, models.at(-1) as Model, field)],
    [modelOf(strapi, uidOf(type))],
  );

/** Where what names a speaker is kept, and how it is tied to her. */
export function homeOf(
  strapi: Core.Strapi,
  place: Place,
): { readonly model: Model; readonly link: JoinTable } {
  const model = modelsOf(strapi, place).at(-1) as Model;
  return { model, link: joinTableOf(model, place.field) };
}

/** The table of the list that a part is in, and the row that holds the list. */
export function listOf(strapi: Core.Strapi, place: Mention | (Place & { readonly entry: number })) {
  const holder = modelsOf(strapi, place).at(-2) as Model;
  const field = place.steps.at(-1)?.field ?? '';
  return { join: joinTableOf(holder, field), holder: place.steps.at(-2)?.part ?? place.entry };
}

/** The list that a mention is in; of one that is in none, the field. */
export const listKeyOf = ({ type, entry, steps, field }: Mention): string =>
  [type, entry, ...steps.map((step) => step.field), field, steps.at(-2)?.part ?? ''].join(' ');

/** What tells a tie from all others. */
export const linkKeyOf = (strapi: Core.Strapi, place: Place & { readonly link: number }): string =>
  `${homeOf(strapi, place).link.name} ${place.link}`;

/** What the parts say besides, by the keys of their links. */
export async function readSayings(
  strapi: Core.Strapi,
  mentions: readonly Mention[],
): Promise<ReadonlyMap<string, Row>> {
  const sayings = new Map<string, Row>();
  const inParts = mentions.filter(({ steps }) => steps.length > 0);
  for (const [table, ofTable] of Map.groupBy(inParts, (mention) => homeOf(strapi, mention).model.tableName)) {
    const keyOf = new Map(
      ofTable.map((mention) => [mention.steps.at(-1)?.part ?? 0, linkKeyOf(strapi, mention)]),
    );
    for (const ids of inChunks([...keyOf.keys()])) {
      for (const { id, ...says } of await ask<readonly Row[]>(
        strapi,
        tableOf(strapi, table).whereIn('id', [...ids]),
      )) {
        sayings.set(keyOf.get(Number(id)) ?? '', says);
      }
    }
  }
  return sayings;
}

/** The columns of a part that hold a word of a closed list: another word is another contribution. */
export const wordsOf = (strapi: Core.Strapi, place: Place): readonly string[] =>
  Object.entries(homeOf(strapi, place).model.attributes).flatMap(([name, { type, columnName }]) =>
    type === 'enumeration' ? [columnName ?? name] : [],
  );
