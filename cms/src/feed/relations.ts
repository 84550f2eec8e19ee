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

interface Reference {
  readonly from: UID.ContentType;
  /** The attributes that lead from an entry to what it refers to, through its components. */
  readonly path: Path;
  readonly isTwoSided: boolean;
}

const TECHNICAL = ['api::change.change', 'api::recap-import.recap-import'];

export const isContent = (uid: string) => uid.startsWith('api::') && !TECHNICAL.includes(uid);

export const nameOf = (uid: string) => uid.split('.').at(-1) ?? uid;

export const FILE = 'plugin::upload.file';

/** What an attribute refers to, if anything. */
function targetOf(attribute: Schema.Attribute.AnyAttribute): string | undefined {
  if (attribute.type === 'media') return FILE;
  return attribute.type === 'relation' && 'target' in attribute ? attribute.target : undefined;
}

function referencesIn(
  strapi: Core.Strapi,
  from: UID.ContentType,
  attributes: Attributes,
  target: string,
  above: Path = [],
): readonly Reference[] {
  return Object.entries(attributes).flatMap(([name, attribute]): readonly Reference[] => {
    const path = [...above, name];
    if (attribute.type === 'component') {
      const inner: Attributes = strapi.getModel(attribute.component).attributes;
      return referencesIn(strapi, from, inner, target, path);
    }
    if (targetOf(attribute) !== target) return [];
    const isTwoSided = 'inversedBy' in attribute || 'mappedBy' in attribute;
    return [{ from, path, isTwoSided }];
  });
}

const referencesTo = (strapi: Core.Strapi, target: string): readonly Reference[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => isContent(uid))
    .flatMap(({ uid, attributes }) => referencesIn(strapi, uid, attributes, target));

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
