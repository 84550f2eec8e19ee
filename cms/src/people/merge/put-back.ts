/** Puts a part back that a merge took out of its list. */
import type { Core } from '@strapi/strapi';
import { ask, joinTableOf, tableOf, type JoinTable } from '../rows.ts';
import type { Row } from './choices.ts';
import { homeOf, modelsOf } from './parts.ts';
import type { Moved } from './record.ts';

const insert = async (strapi: Core.Strapi, table: string, row: Row): Promise<number> => {
  const [made] = await ask<readonly { readonly id: number }[]>(
    strapi,
    tableOf(strapi, table).insert(row).returning('id'),
  );
  if (made === undefined) throw new Error(`Nothing was added to ${table}.`);
  return made.id;
};

interface Place {
  readonly row: number;
  /** Whether the rows below are those of then. */
  readonly isSame: boolean;
}

/** The row that holds the list; null when it is not there any more. */
async function holderOf(strapi: Core.Strapi, { type, field, steps }: Moved, { row, isSame }: Place) {
  let holder = row;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const model = modelsOf(strapi, { type, field, steps: steps.slice(0, index) }).at(-1);
    if (model === undefined) return null;
    const { name, joinColumn, inverseJoinColumn, on } = joinTableOf(model, step.field);
    const where = isSame ? { [inverseJoinColumn.name]: step.part } : { order: step.order };
    const question = tableOf(strapi, name).where({ [joinColumn.name]: holder, ...on, ...where });
    const [found] = await ask<readonly Row[]>(strapi, question.select(`${inverseJoinColumn.name} as part`));
    if (found === undefined) return null;
    holder = Number(found['part']);
  }
  return holder;
}

const typeOf = ({ morphColumn }: JoinTable, uid: string): Row =>
  morphColumn === undefined ? {} : { [morphColumn.typeColumn.name]: uid };

/** False when the list that it was in is not there any more. */
export async function putBack(
  strapi: Core.Strapi,
  place: Moved,
  into: Place,
  speaker: number,
): Promise<boolean> {
  const { model, link } = homeOf(strapi, place);
  const step = place.steps.at(-1);
  const tieTo = (row: number) =>
    insert(strapi, link.name, { [link.joinColumn.name]: row, [link.inverseJoinColumn.name]: speaker });
  if (step === undefined) {
    await tieTo(into.row);
    return true;
  }
  const holder = await holderOf(strapi, place, into);
  const outer = modelsOf(strapi, place).at(-2);
  if (holder === null || outer === undefined) return false;
  const list = joinTableOf(outer, step.field);
  const part = await insert(strapi, model.tableName, place.says);
  await insert(strapi, list.name, {
    [list.joinColumn.name]: holder,
    [list.inverseJoinColumn.name]: part,
    ...list.on,
    ...typeOf(list, model.uid),
    order: step.order,
  });
  await tieTo(part);
  return true;
}
