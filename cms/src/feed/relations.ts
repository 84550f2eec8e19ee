/**
 * Which entries a change reaches besides the one that was written.
 *
 * Strapi changes the other side of a two-sided relation without telling anybody, and takes an
 * entry that is deleted out of all that refer to it.
 */
import type { Core, Schema, UID } from '@strapi/strapi';
import type { Change } from './feed.ts';

type Path = readonly string[];
type Attributes = Readonly<Record<string, Schema.Attribute.AnyAttribute>>;

export interface Reference {
  readonly from: UID.ContentType;
  /** The attributes that lead from an entry to what it refers to, through its components. */
  readonly path: Path;
  readonly isTwoSided: boolean;
}

const TECHNICAL = [
  'api::change.change',
  'api::distinction.distinction',
  'api::entry-version.entry-version',
  'api::letter.letter',
  'api::merge.merge',
  'api::link-check.link-check',
  'api::plan.plan',
  'api::recap-import.recap-import',
  'api::review.review',
];

export const isContent = (uid: string) => uid.startsWith('api::') && !TECHNICAL.includes(uid);

export const nameOf = (uid: string) => uid.split('.').at(-1) ?? uid;

export const FILE = 'plugin::upload.file';

/** What an attribute refers to, if anything. */
function targetOf(attribute: Schema.Attribute.AnyAttribute): string | undefined {
  if (attribute.type === 'media') return FILE;
  return attribute.type === 'relation' && 'target' in attribute ? attribute.target : undefined;
}

type IsSought = (attribute: Schema.Attribute.AnyAttribute) => boolean;

function referencesIn(
  strapi: Core.Strapi,
  from: UID.ContentType,
  attributes: Attributes,
  isSought: IsSought,
  above: Path = [],
): readonly Reference[] {
  return Object.entries(attributes).flatMap(([name, attribute]): readonly Reference[] => {
    const path = [...above, name];
    if (attribute.type === 'component') {
      const inner: Attributes = strapi.getModel(attribute.component).attributes;
      return referencesIn(strapi, from, inner, isSought, path);
    }
    if (!isSought(attribute)) return [];
    const isTwoSided = 'inversedBy' in attribute || 'mappedBy' in attribute;
    return [{ from, path, isTwoSided }];
  });
}

const fieldsOf = (strapi: Core.Strapi, isSought: IsSought): readonly Reference[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => isContent(uid))
    .flatMap(({ uid, attributes }) => referencesIn(strapi, uid, attributes, isSought));

/** The fields of content that can refer to entries of a type. */
export const referencesTo = (strapi: Core.Strapi, target: string): readonly Reference[] =>
  fieldsOf(strapi, (attribute) => targetOf(attribute) === target);

/** The texts of content, which can show pictures; those they name by address alone. */
export const textsWithPictures = (strapi: Core.Strapi): readonly Reference[] =>
  fieldsOf(strapi, ({ type }) => type === 'blocks');

/** The entries, drafts and published ones alike, that refer to this one. */
async function referrers(
  strapi: Core.Strapi,
  references: readonly Reference[],
  documentId: string,
): Promise<readonly Change[]> {
  const found: Change[] = [];
  for (const { from, path } of references) {
    const where = path.reduceRight<object>((inner, name) => ({ [name]: inner }), { documentId });
    const entries: readonly { documentId: string }[] = await strapi.db
      .query(from)
      .findMany({ where, select: ['documentId'] });
    found.push(
      ...entries.map((entry) => ({ type: nameOf(from), subject: entry.documentId, action: 'relate' })),
    );
  }
  return found;
}

/** The entries on the other side of this one's two-sided relations. */
export const partnersOf = (strapi: Core.Strapi, uid: string, documentId: string) =>
  referrers(
    strapi,
    referencesTo(strapi, uid).filter(({ isTwoSided }) => isTwoSided),
    documentId,
  );

/** All entries that refer to this one. */
export const referrersOf = (strapi: Core.Strapi, uid: string, documentId: string) =>
  referrers(strapi, referencesTo(strapi, uid), documentId);
