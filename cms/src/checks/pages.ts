/** Which links to pages of our own site lead nowhere. Only pages of entries are looked at: the CMS knows those. */
import { allTypes, RESERVED_SLUGS, terms, type ContentType } from '@archive/content-types';
import type { LinkState } from '@archive/content-types/checks';
import type { Core } from '@strapi/strapi';
import { readCmsEnv } from '../env.ts';
import { uidOf } from '../publication/entry-facts.ts';
import { formerAddresses, type FormerAddresses } from './former-addresses.ts';

/** The path of a link within the site; null for one that leads elsewhere. */
export function sitePathOf(url: string): string | null {
  const { SITE_URL } = readCmsEnv();
  const isPath = url.startsWith('/') && !url.startsWith('//');
  if (!isPath && (SITE_URL === undefined || !URL.canParse(url))) return null;
  const site = new URL(SITE_URL ?? 'http://site.invalid');
  if (!URL.canParse(url, site.href)) return null;
  const { origin, pathname } = new URL(url, site);
  return origin === site.origin ? pathname : null;
}

interface Target {
  readonly type: ContentType;
  readonly where: object;
}

const typeAt = (segment: string | undefined) =>
  allTypes.find(({ name }) => name in terms && terms[name as keyof typeof terms].segment === segment);

/** The entry whose page a path would be. What follows its own address, such as a feed, belongs to it. */
function targetOf(path: string): Target | null {
  const [segment, slug, ...rest] = path.split('/').filter((part) => part !== '');
  const type = typeAt(segment);
  if (type === undefined || slug === undefined || RESERVED_SLUGS.includes(slug)) return null;
  const [part] = rest;
  if (type.name !== 'meeting' || part === undefined || part.includes('.')) return { type, where: { slug } };
  const subsession = allTypes.find(({ name }) => name === 'subsession');
  return subsession === undefined ? null : { type: subsession, where: { slug: part, meeting: { slug } } };
}

interface Row {
  readonly documentId: string;
  readonly publishedAt: string | null;
}

async function stateOfPage(
  strapi: Core.Strapi,
  path: string,
  own: unknown,
  former: FormerAddresses,
): Promise<LinkState | null> {
  const target = targetOf(path);
  if (target === null) return null;
  const { type, where } = target;
  const rows = (await strapi.db
    .query(uidOf(type))
    .findMany({ where, select: ['documentId', 'publishedAt'], limit: 10 })) as readonly Row[];
  if (rows.length === 0) return (await former.lead(path)) ? null : 'missing';
  const isThere = rows.some(
    ({ documentId, publishedAt }) => !type.hasDrafts || publishedAt !== null || documentId === own,
  );
  return isThere ? null : 'unpublished';
}

/** @param own the documentId of the entry that has the links. */
export async function statesOfPages(
  strapi: Core.Strapi,
  urls: readonly string[],
  own: unknown,
): Promise<ReadonlyMap<string, LinkState>> {
  const states = new Map<string, LinkState>();
  const former = formerAddresses(strapi);
  for (const url of urls) {
    const path = sitePathOf(url);
    const state = path === null ? null : await stateOfPage(strapi, path, own, former);
    if (state !== null) states.set(url, state);
  }
  return states;
}
