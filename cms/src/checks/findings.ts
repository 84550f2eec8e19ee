/** What is to be said of an entry before it is published. */
import { allTypes, type TypeName } from '@archive/content-types';
import { checkEntry, errorsIn, linksIn, type Finding, type Values } from '@archive/content-types/checks';
import type { Known } from '@archive/content-types/recap-reader';
import type { Core } from '@strapi/strapi';
import { linkChecksOf } from '../link-checks/link-checks.ts';
import { uidOf } from '../publication/entry-facts.ts';
import { readKnown } from '../recap-import/known.ts';
import { sitePathOf, statesOfPages } from './pages.ts';
import { readAround, readEntry } from './read-entry.ts';

/** How many links of an entry are looked at. */
const MAX_LINKS = 200;

const NOTHING: Looked = { findings: [], pending: 0 };

export interface Looked {
  readonly findings: readonly Finding[];
  /** How many links are still being looked at. */
  readonly pending: number;
}

const today = () => new Date().toISOString().slice(0, 10);

const typeOf = (uid: string) => allTypes.find((type) => uidOf(type) === uid);

const isWeb = (url: string) => /^https?:\/\//i.test(url) && sitePathOf(url) === null;

/**
 * Everything, of an entry that was read; errors first.
 *
 * @param archive what the archive knows, by who looks at several entries; without, it is read.
 */
export async function findingsIn(
  strapi: Core.Strapi,
  uid: string,
  entry: Values,
  archive?: Known,
): Promise<Looked> {
  const type = typeOf(uid);
  if (type === undefined) return NOTHING;
  const given = { type: type.name as TypeName, entry, today: today() };
  const { documentId } = entry;
  const known = archive ?? (await readKnown(strapi));
  const linked = await readAround(strapi, type, String(documentId));
  const urls = linksIn(given).slice(0, MAX_LINKS);
  const pages = await statesOfPages(strapi, urls, documentId);
  const { dead, pending } = await linkChecksOf(strapi).ask(urls.filter(isWeb));
  const links = new Map([...pages, ...dead.map((url) => [url, 'dead'] as const)]);
  return { findings: checkEntry({ ...given, known, linked, links }), pending };
}

/** What keeps an entry that was read from being published. */
export async function errorsInEntry(
  strapi: Core.Strapi,
  uid: string,
  entry: Values,
): Promise<readonly Finding[]> {
  const type = typeOf(uid);
  if (type === undefined) return [];
  const given = { type: type.name as TypeName, entry, today: today() };
  const links = await statesOfPages(strapi, linksIn(given).slice(0, MAX_LINKS), entry['documentId']);
  return errorsIn({ ...given, links });
}

/** What keeps it from being published; nothing for what does not exist or is none of our types. */
export async function errorsOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<readonly Finding[]> {
  const type = typeOf(uid);
  const entry = type === undefined ? null : await readEntry(strapi, type, documentId);
  return entry === null ? [] : errorsInEntry(strapi, uid, entry);
}
