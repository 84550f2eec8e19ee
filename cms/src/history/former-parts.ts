/**
 * Lets a form be saved that holds parts which are not in the entry any more, because somebody took them out
 * or put back a version since it was opened. Strapi refuses those. They become new parts, that name whom
 * the old ones named: a form says of a part that is stored only which names it adds or takes away.
 */
import type { Component, ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { nameOf } from '../feed/relations.ts';
import { mergedInto } from '../people/former-ids.ts';
import { typeNamed } from '../publication/entry-facts.ts';
import { Refiller, listsIn } from './refiller.ts';
import { findPresent } from './present.ts';
import { partKey, readSnapshot, type Fields, type Values } from './snapshot.ts';
import { formerParts } from './versions.ts';

/** What all parts are, by their keys, at every depth. */
const partsIn = (fields: Fields, values: Values): readonly (readonly [key: string, Component])[] =>
  listsIn(fields, values).flatMap(({ component, parts }) =>
    parts.flatMap((part) => [
      ...(part['id'] === undefined ? [] : [[partKey(component.uid, part['id']), component] as const]),
      ...partsIn(component.fields, part),
    ]),
  );

const namedIn = ({ fields }: Component, values: Values): readonly string[] =>
  Object.entries(fields).flatMap(([name, { attribute }]) => {
    const named = values[name];
    return attribute.type === 'relation' && typeof named === 'string' ? [named] : [];
  });

async function refill(strapi: Core.Strapi, type: ContentType, documentId: string, given: Values) {
  const parts = new Map(partsIn(type.fields, given));
  const stored = parts.size === 0 ? null : await readSnapshot(strapi, type, documentId);
  if (stored === null) return given;
  const { snapshot } = stored;
  const gone = [...parts.keys()].filter((key) => snapshot.parts?.[key] === undefined);
  if (gone.length === 0) return given;
  const former = await formerParts(strapi, { type: type.name, subject: documentId }, gone);
  const named = [...former].flatMap(([key, values]) => namedIn(parts.get(key) as Component, values));
  const present = new Map([...(await findPresent(strapi, named)), ...(await mergedInto(strapi, named))]);
  return new Refiller(snapshot, former, present).fill(type.fields, given);
}

/** Is to be used after the history, which tells an editor first that somebody else saved. */
export function keepFormerParts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid, params } = context;
    const type = uid.startsWith('api::') ? typeNamed(nameOf(uid)) : undefined;
    if (type === undefined || action !== 'update' || params.data === undefined) return next();
    const data = await refill(strapi, type, params.documentId, params.data);
    context.params = { ...params, data: data as typeof params.data };
    return next();
  });
}
