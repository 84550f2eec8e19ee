/** The entries that say something about another one: what would be lost with it. */
import { uploadPath } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { FILE, nameOf, referencesTo, textsWithPictures, type Reference } from '../feed/relations.ts';
import type { Subject } from '../publication/answers.ts';
import { keyOf } from '../publish-set/visibility.ts';

export interface Referrer extends Subject {
  readonly title: string;
  readonly slug: string;
  readonly isPublished: boolean;
  /** Whether the reference is its own; the subsessions of a meeting are kept by the subsessions. */
  readonly isOwn: boolean;
  /** The meeting of a subsession; published when the subsession is. */
  readonly meeting: { readonly documentId: string; readonly slug: string | null } | null;
}

interface Row {
  readonly documentId: string;
  readonly title?: string | null;
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly publishedAt: string | null;
  readonly meeting?: Referrer['meeting'];
}

const toReferrer = (type: string, isOwn: boolean, hasDrafts: boolean, row: Row): Referrer => ({
  type,
  documentId: row.documentId,
  title: row.title ?? row.name ?? '',
  slug: row.slug ?? '',
  isPublished: !hasDrafts || row.publishedAt !== null,
  isOwn,
  meeting: row.meeting ?? null,
});

const { compare } = new Intl.Collator('nl', { numeric: true });

/** Each entry once, as published when it is both that and a draft; by type and title. */
function distinct(referrers: readonly Referrer[]): readonly Referrer[] {
  const sorted = referrers.toSorted((a, b) => Number(a.isPublished) - Number(b.isPublished));
  const once = new Map(sorted.map((referrer) => [keyOf(referrer), referrer]));
  return [...once.values()].toSorted((a, b) => compare(a.type, b.type) || compare(a.title, b.title));
}

/** What is told of a referrer, and no more: recaps are long, and all may refer to one programme. */
const TOLD = ['documentId', 'title', 'name', 'slug', 'publishedAt'];

/** The entries of which the field at a path meets a condition. */
async function readWhere(
  strapi: Core.Strapi,
  { from, path }: Reference,
  condition: object,
): Promise<readonly Referrer[]> {
  const { attributes, options } = strapi.contentType(from);
  const [name = ''] = path;
  const attribute = attributes[name];
  const isOwn = attribute === undefined || !('mappedBy' in attribute);
  const where = path.reduceRight<object>((inner, name) => ({ [name]: inner }), condition);
  const populate = 'meeting' in attributes ? { meeting: { select: ['documentId', 'slug'] } } : {};
  const select = TOLD.filter((field) => field in attributes || field === 'documentId');
  const rows: readonly Row[] = await strapi.db.query(from).findMany({ where, select, populate });
  const hasDrafts = options?.draftAndPublish === true;
  return rows.map((row) => toReferrer(nameOf(from), isOwn, hasDrafts, row));
}

/** Everything else, drafts and published alike, that refers to an entry. */
export async function readReferrers(
  strapi: Core.Strapi,
  { type, documentId }: Subject,
): Promise<readonly Referrer[]> {
  const found: Referrer[] = [];
  for (const reference of referencesTo(strapi, `api::${type}.${type}`)) {
    found.push(...(await readWhere(strapi, reference, { documentId })));
  }
  // Strapi has every entry refer to its own translations.
  return distinct(found.filter((referrer) => keyOf(referrer) !== keyOf({ type, documentId })));
}

/** Everything, drafts and published alike, that shows a file or offers it, also in the middle of a text. */
export async function readShowing(
  strapi: Core.Strapi,
  { documentId, url }: { readonly documentId: string; readonly url: string },
): Promise<readonly Referrer[]> {
  const found: Referrer[] = [];
  for (const reference of referencesTo(strapi, FILE)) {
    found.push(...(await readWhere(strapi, reference, { documentId })));
  }
  const written = { $containsi: uploadPath(url) ?? url };
  for (const text of textsWithPictures(strapi)) found.push(...(await readWhere(strapi, text, written)));
  return distinct(found);
}
