/**
 * Every entry has an address, also when nobody typed one and when the title is very long or has
 * no letter that an address can hold.
 *
 * Strapi's own generator is kept, and made to stay within the contract; the button in the admin
 * and the writes below both use it.
 */
import {
  addressProblem,
  MAX_SLUG_LENGTH,
  RESERVED_SLUGS,
  toDutch,
  toPlainDutch,
} from '@archive/content-types';
import type { Core, Schema, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

// Room for the number that tells equal titles apart.
const LONGEST = MAX_SLUG_LENGTH - 6;
// One letter of another script can become four Latin ones.
const LONGEST_IN_ANY_SCRIPT = Math.floor(LONGEST / 4);

/** The part of Strapi's uid service that we use. */
interface UidService {
  generateUIDField(request: SlugRequest): Promise<string>;
}

interface SlugRequest {
  readonly contentTypeUID: UID.ContentType;
  readonly field: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const uidService = (strapi: Core.Strapi): UidService => strapi.plugin('content-manager').service('uid');

/** The field that an address is made from; undefined for a field that is no address. */
function sourceOf(strapi: Core.Strapi, uid: UID.ContentType, field: string): string | undefined {
  const attributes: Readonly<Record<string, Schema.Attribute.AnyAttribute>> =
    strapi.contentType(uid).attributes;
  const attribute = attributes[field];
  return attribute?.type === 'uid' ? attribute.targetField : undefined;
}

/** A title as an address says it; nothing for one of only signs, in which no page would be known. */
const wordsIn = (title: unknown): string =>
  typeof title === 'string' && /[\p{L}\p{N}]/u.test(title) ? toPlainDutch(title) : '';

/** What an entry is called after when its title has nothing to call it by. */
const singularOf = (strapi: Core.Strapi, uid: UID.ContentType): string =>
  toDutch(strapi.contentType(uid).modelName).toLowerCase();

/** Cuts at a word, so that no address ends halfway one. */
function shorten(title: string, length: number): string {
  if (title.length <= length) return title;
  const start = title.slice(0, length);
  const lastSpace = start.lastIndexOf(' ');
  return lastSpace > 0 ? start.slice(0, lastSpace) : start;
}

/** Makes Strapi's generator, which writes German and English, make Dutch addresses that the contract allows. */
export function makeDutchSlugs(strapi: Core.Strapi): void {
  const service = uidService(strapi);
  const generate = service.generateUIDField.bind(service);

  service.generateUIDField = async (request) => {
    const { contentTypeUID, field, data } = request;
    const source = sourceOf(strapi, contentTypeUID, field);
    if (source === undefined) return generate(request);
    const slugOf = (text: string) => generate({ contentTypeUID, field, data: { [source]: text } });
    const title = wordsIn(data[source]);
    if (title !== '') {
      const slug = await slugOf(shorten(title, LONGEST));
      if (RESERVED_SLUGS.includes(slug)) return slugOf(`${title} 1`);
      if (slug.length > MAX_SLUG_LENGTH) return slugOf(shorten(title, LONGEST_IN_ANY_SCRIPT));
      if (addressProblem(slug) === null) return slug;
    }
    return slugOf(singularOf(strapi, contentTypeUID));
  };
}

/** Whether this write leaves the entry without the address it should have. */
function lacksSlug(action: string, data: Readonly<Record<string, unknown>>, titleField: string): boolean {
  if (typeof data[titleField] !== 'string' || data[titleField] === '') return false;
  if (data['slug'] === null || data['slug'] === '') return true;
  return action !== 'update' && data['slug'] === undefined;
}

interface Write {
  readonly uid: UID.ContentType;
  /** Of the entry that is changed; none where one is made. */
  readonly documentId: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whether an entry has an address already: who saves something else of it need not mend that first. */
const hasSlug = async (strapi: Core.Strapi, { uid, documentId }: Write, slug: string): Promise<boolean> =>
  documentId !== undefined && (await strapi.db.query(uid).count({ where: { documentId, slug } })) > 0;

/** @throws {ValidationError} with one sentence below the field, for a new address that no page can have. */
export async function refuseBadSlug(strapi: Core.Strapi, write: Write): Promise<void> {
  const { slug } = write.data;
  if (typeof slug !== 'string' || slug === '' || sourceOf(strapi, write.uid, 'slug') === undefined) return;
  const problem = addressProblem(slug);
  if (problem === null || (await hasSlug(strapi, write, slug))) return;
  const detail = { path: ['slug'], message: problem, name: 'ValidationError' };
  throw new errors.ValidationError(problem, { errors: [detail] });
}

/** The slug to add to a write, or undefined when it needs none. */
export async function slugFor(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  action: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const source = sourceOf(strapi, uid, 'slug');
  if (source === undefined || !lacksSlug(action, data, source)) return undefined;
  return uidService(strapi).generateUIDField({ contentTypeUID: uid, field: 'slug', data });
}
