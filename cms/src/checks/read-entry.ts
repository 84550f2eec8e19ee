/** Reads an entry as the checks want it: what its form holds, and what stands around it. */
import { allTypes, components, type ContentType } from '@archive/content-types';
import { idsIn, type Values } from '@archive/content-types/checks';
import type { Core } from '@strapi/strapi';
import { WITH_MAKER } from '../access/entry-rights.ts';
import { uidOf } from '../publication/entry-facts.ts';

type Populate = Readonly<Record<string, object>>;

function populateOf(fields: ContentType['fields']): Populate {
  const entries = Object.entries(fields).flatMap(([name, { attribute }]): [string, object][] => {
    if (attribute.type === 'component') {
      const inner = components.find(({ uid }) => uid === attribute['component'])?.fields ?? {};
      return [[name, { populate: populateOf(inner) }]];
    }
    if (attribute.type === 'media') return [[name, { select: ['documentId', 'name', 'alternativeText'] }]];
    if (attribute.type !== 'relation') return [];
    const target = allTypes.find((type) => uidOf(type) === attribute['target']);
    return [[name, { select: ['documentId', ...(target === undefined ? [] : [target.titleField])] }]];
  });
  return Object.fromEntries(entries);
}

const ID = { select: ['documentId'] };
const CONTRIBUTIONS = { contributions: { populate: { speaker: ID } } };

/** What readers see beside an entry: who is chosen there needs not be chosen again. */
const AROUND: Readonly<Record<string, Populate>> = {
  meeting: {
    subsessions: {
      populate: { municipality: ID, areas: { populate: { municipality: ID } }, ...CONTRIBUTIONS },
    },
  },
  subsession: {
    meeting: { populate: { municipalities: ID, author: ID, agenda: { populate: CONTRIBUTIONS } } },
  },
};

const readVersion = (strapi: Core.Strapi, type: ContentType, documentId: string, populate: Populate) =>
  strapi.db.query(uidOf(type)).findOne({
    where: { documentId, ...(type.hasDrafts ? { publishedAt: null } : {}) },
    populate,
  }) as Promise<Values | null>;

/** The draft, or of types without drafts what there is; null where there is none. */
export const readEntry = (
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Values | null> =>
  readVersion(strapi, type, documentId, { ...populateOf(type.fields), ...WITH_MAKER });

/** The ids of what is chosen around an entry. */
export async function readAround(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<readonly string[]> {
  const around = AROUND[type.name];
  return around === undefined ? [] : idsIn(await readVersion(strapi, type, documentId, around));
}
