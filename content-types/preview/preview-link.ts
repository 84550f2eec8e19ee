/** Where the preview of an entry stands, and what a link to it says. */
import { readLink, signLink } from './signed-link.ts';

/** Below which the publisher answers everything of previews. */
export const PREVIEW_ROOT = '/voorvertoning/';

/** Types of which an entry has a page, and so a preview. */
const previewed = ['meeting', 'subsession', 'speaker', 'municipality', 'programme'] as const;

export type PreviewedType = (typeof previewed)[number];

export const isPreviewed = (type: string): type is PreviewedType =>
  (previewed as readonly string[]).includes(type);

export interface PreviewLink {
  readonly type: PreviewedType;
  readonly documentId: string;
  /** Whether to show the draft, or what is on the site. */
  readonly status: 'draft' | 'published';
  /** The origin of the admin, which alone may show it in a frame. */
  readonly admin: string;
  /** When the link ends, in milliseconds since 1970. */
  readonly expires: number;
}

/** A signed link, from the root of the publisher. */
export const signPreview = (secret: string, link: PreviewLink): Promise<string> =>
  signLink(
    secret,
    `${PREVIEW_ROOT}${link.type}/${link.documentId}`,
    { status: link.status, admin: link.admin },
    link.expires,
  );

type ReadPreview =
  | { readonly state: 'forged'; readonly link: null }
  | { readonly state: 'valid' | 'expired'; readonly link: PreviewLink };

/** @param now the time, in milliseconds since 1970. */
export async function readPreview(secret: string, href: string, now: number): Promise<ReadPreview> {
  const { state, path, asked, expires } = await readLink(secret, href, now);
  const [type = '', documentId = ''] = path.slice(PREVIEW_ROOT.length).split('/');
  if (state === 'forged' || !isPreviewed(type)) return { state: 'forged', link: null };
  const status = asked.get('status') === 'published' ? 'published' : 'draft';
  return { state, link: { type, documentId, status, admin: asked.get('admin') ?? '', expires } };
}
