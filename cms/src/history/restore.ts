/** Makes an entry what it was: its draft, or the entry itself where its type has no drafts. */
import { addressProblem, type ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findMergeOf } from '../people/merge/merges.ts';
import { uidOf } from '../publication/entry-facts.ts';
import type { Restored } from './answers.ts';
import { findPresent, type Present } from './present.ts';
import { componentOf, type Fields, type Snapshot, type Values } from './snapshot.ts';
import { makerOf } from './versions.ts';

function valueFor({ attribute }: Fields[string], value: unknown, present: Present): unknown {
  if (attribute.type === 'media') return present.get(value as string) ?? null;
  if (attribute.type === 'component') {
    const { fields } = componentOf(attribute);
    return ((value ?? []) as Values[]).map((part) => valuesFor(fields, part, present));
  }
  if (attribute.type !== 'relation') return value ?? null;
  const ids = [(value ?? []) as string | string[]].flat().filter((id) => present.has(id));
  return { set: ids.map((documentId) => ({ documentId })) };
}

/** What Strapi is to write; fields that the version did not know stay as they are. */
const valuesFor = (fields: Fields, values: Values, present: Present): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name in values)
      .map(([name, field]) => [name, valueFor(field, values[name], present)]),
  );

/** The part of Strapi's document service that we use, for a type that is only known by its name. */
interface Documents {
  create(request: { readonly data: object }): Promise<unknown>;
  update(request: { readonly documentId: string; readonly data: object }): Promise<unknown>;
}

interface Request {
  readonly type: ContentType;
  readonly documentId: string;
  readonly snapshot: Snapshot;
  /** Who does it. */
  readonly user: number;
}

async function prepare(strapi: Core.Strapi, { type, snapshot, user }: Request) {
  const present = await findPresent(strapi, Object.keys(snapshot.names));
  const missing = Object.entries(snapshot.names).flatMap(([id, name]) => (present.has(id) ? [] : [name]));
  const data = { ...valuesFor(type.fields, snapshot.fields, present), updatedBy: user };
  return { data, missing, documents: strapi.documents(uidOf(type)) as unknown as Documents };
}

/** Nothing is published by it. */
export async function restoreVersion(strapi: Core.Strapi, request: Request): Promise<Restored> {
  const { data, missing, documents } = await prepare(strapi, request);
  await documents.update({ documentId: request.documentId, data });
  return { missing };
}

/** Somebody else put it back meanwhile. */
export class AlreadyBack extends errors.ApplicationError {
  constructor() {
    super('Dit is al teruggezet.', { stale: null });
  }
}

/** @throws {ApplicationError} with a sentence, when it is there already or went into another. */
async function refuseRevival(strapi: Core.Strapi, { type, documentId }: Request): Promise<void> {
  if ((await strapi.db.query(uidOf(type)).count({ where: { documentId } })) > 0) throw new AlreadyBack();
  const merge = type.name === 'speaker' ? await findMergeOf(strapi, documentId) : null;
  if (merge === null) return;
  const { goneName, keptName } = merge;
  throw new errors.ApplicationError(
    `${goneName} is samengevoegd met ${keptName}. Maak dat ongedaan bij Dubbele sprekers.`,
  );
}

/** Whether it cannot have its address: another entry has it by now, or no page can. */
const lostAddress = async (strapi: Core.Strapi, type: ContentType, slug: unknown): Promise<boolean> =>
  typeof slug === 'string' &&
  (addressProblem(slug) !== null || (await strapi.db.query(uidOf(type)).count({ where: { slug } })) > 0);

/** Who made it at first made it still, as long as she has an account. */
async function findMaker(strapi: Core.Strapi, { type, documentId, user }: Request): Promise<number> {
  const id = await makerOf(strapi, { type: type.name, subject: documentId });
  const isThere = id !== null && (await strapi.db.query('admin::user').count({ where: { id } })) > 0;
  return isThere ? id : user;
}

/**
 * Brings back an entry that was deleted, under the id that it had. To be called in the one transaction that may
 * write, so that who comes second finds it there.
 *
 * @throws {ApplicationError}
 */
export async function reviveEntry(strapi: Core.Strapi, request: Request): Promise<Restored> {
  await refuseRevival(strapi, request);
  const { data, missing, documents } = await prepare(strapi, request);
  const { type, documentId } = request;
  const hasNewAddress = await lostAddress(strapi, type, request.snapshot.fields['slug']);
  const address = hasNewAddress ? { slug: null } : {};
  const createdBy = await findMaker(strapi, request);
  await documents.create({ data: { ...data, ...address, documentId, createdBy } });
  return { missing, ...(hasNewAddress && { hasNewAddress }) };
}
