/** Where the links of a preview lead: to the site, to another preview, or nowhere. */
import { isPreviewed, PREVIEW_ROOT, signPreview, uploadPath, type PreviewLink } from '@archive/content-types';
import type { Archive } from '@archive/site/archive';
import { fixedPageIds, plannedOf, type PageId } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import { wholeFileNames } from '../data/whole-files.ts';
import type { Addresses } from '../publish/addresses.ts';
import { NO_MEETING } from '@archive/site/stand-in-meeting';
import type { Destination } from './mark.ts';

/** What readers have. */
export interface Published {
  readonly archive: Archive;
  readonly addresses: Pick<Addresses, 'pathOf' | 'pageAt' | 'has'>;
}

const FILES = `${PREVIEW_ROOT}bestanden`;

/** The path at which previews show a file of the CMS. */
export const placeOf = (file: string): string => FILES + file;

/** The file in the CMS that is shown at a path; null when none can be. */
export const fileAt = (path: string): string | null => uploadPath(path.slice(FILES.length));

/** The preview of the page of an entry, with a link that ends when this one does; null for other pages. */
async function previewOf(secret: string, link: PreviewLink, id: PageId): Promise<string | null> {
  const [type = '', documentId] = id.split(':');
  if (documentId === undefined || documentId === NO_MEETING || !isPreviewed(type)) return null;
  return signPreview(secret, { ...link, type, documentId, status: 'draft' });
}

interface Context {
  readonly secret: string;
  readonly siteUrl: string;
  readonly link: PreviewLink;
  readonly published: Published;
}

/**
 * @param archive with the drafts in it.
 * @param ids of the pages that the drafts make, or make different.
 */
export async function destinationsIn(
  archive: Archive,
  ids: Iterable<PageId>,
  { secret, siteUrl, link, published }: Context,
): Promise<(path: string) => Destination> {
  const isPublic = (path: string) =>
    published.addresses.pageAt(path) !== undefined || wholeFileNames.has(pathToFile(path));
  const drafts = new Map<string, Destination>();
  for (const id of [...fixedPageIds, ...ids]) {
    const page = plannedOf(archive, id);
    if (page === null || isPublic(page.path)) continue;
    drafts.set(
      page.path,
      page.kind === 'document'
        ? { kind: 'later' }
        : { kind: 'draft', href: await previewOf(secret, link, id) },
    );
  }
  return (path) => {
    const address = path.endsWith('/') ? path : `${path}/`;
    if (path.startsWith(PREVIEW_ROOT)) return { kind: 'own' };
    const toPublic: Destination = { kind: 'public', href: siteUrl + path };
    if (isPublic(path) || isPublic(address)) return toPublic;
    const draft = drafts.get(path) ?? drafts.get(address);
    if (draft !== undefined) return draft;
    return published.addresses.has(address) ? toPublic : { kind: 'nowhere' };
  };
}
