/**
 * Makes previews: what is published with the drafts of one page laid over it, through the views and
 * the renderer that make the site.
 *
 * Nothing is kept. What the publisher knows is only read, and no file is written.
 */
import { hash } from 'node:crypto';
import { draftFindingToDutch, signLink, type PreviewLink } from '@archive/content-types';
import { Archive, entryKey } from '@archive/site/archive';
import type { Source } from '@archive/site/ask';
import { collectDraft } from '@archive/site/collect-draft';
import { pageIdsOf, pageOf, type PageId, type PlannedPage } from '@archive/site/pages';
import type { Renderer } from '@archive/site/renderer';
import { withMeeting } from '@archive/site/stand-in-meeting';
import { Addresses } from '../publish/addresses.ts';
import { Ledger } from '../publish/ledger.ts';
import { destinationsIn, placeOf, type Published } from './destinations.ts';
import { markPreview } from './mark.ts';
import { notices, texts, type Notice } from './texts.ts';

export interface PreviewSetting {
  readonly renderer: Renderer;
  /** What readers have; undefined before the first publish. */
  readonly published: () => Published | undefined;
  /** The CMS, asked with the token that reads drafts. */
  readonly cms: Source;
  /** Where readers have the site, without a slash at the end. */
  readonly siteUrl: string;
  /** PUBLISHER_SECRET. */
  readonly secret: string;
}

/** What is published with drafts laid over it. */
interface Overlaid {
  readonly archive: Archive;
  /** The keys of everything that reads differently than in what is published. */
  readonly touched: ReadonlySet<string>;
  /** What is still to do before the drafts can be published. */
  readonly problems: readonly string[];
}

/** A page, or why there is none. The same page has the same digest. */
export type Shown = { readonly html: string; readonly digest: string } | { readonly notice: Notice };

/** Whoever does not see the photo of a meeting has only what is said of it. */
function undescribed(archive: Archive, documentId: string): readonly string[] {
  const meeting = archive.find('meeting', documentId);
  if (!meeting?.photo || meeting.photoDescription !== null || meeting.photoIsDecorative) return [];
  return [texts.describePhoto(meeting.title)];
}

export class Previewer {
  readonly #setting: PreviewSetting;

  constructor(setting: PreviewSetting) {
    this.#setting = setting;
  }

  /** @throws {Failure} when the CMS does not answer as it should. */
  async show(link: PreviewLink): Promise<Shown> {
    const published = this.#setting.published() ?? {
      archive: Archive.at(this.#setting.siteUrl),
      addresses: Addresses.of(Ledger.empty),
    };
    const overlaid = await this.#overlay(published.archive, link);
    if (overlaid === null) return { notice: notices.gone };
    const id = entryKey(link.type, link.documentId);
    const shown = link.status === 'draft' ? id : null;
    const files = await this.#signFiles(overlaid.archive, shown, id, link.expires);
    const archive = overlaid.archive.previewedAs({ shown, placeOf: (file) => files.get(file) ?? '' });
    const page = pageOf(archive, id);
    if (page === null) return { notice: notices.unpublished };
    const html = await this.#toHtml(page, { ...overlaid, archive }, { link, id, published });
    return { html, digest: hash('sha256', html, 'base64url') };
  }

  async #overlay(archive: Archive, { type, documentId, status }: PreviewLink): Promise<Overlaid | null> {
    if (status === 'published') return { archive, touched: new Set(), problems: [] };
    const draft = await collectDraft(this.#setting.cms, archive, type, documentId);
    if (draft === null) return null;
    const { delta, findings } = withMeeting(draft, documentId);
    const joined = archive.with(delta);
    return {
      archive: joined.archive,
      touched: joined.touched(),
      problems: [
        ...findings.map(draftFindingToDutch),
        ...joined.problems().map(({ dutch }) => dutch),
        ...undescribed(joined.archive, documentId),
      ],
    };
  }

  /** Links to the files that a page shows, which end when the preview does. */
  async #signFiles(archive: Archive, shown: string | null, id: PageId, expires: number) {
    const files = new Set<string>();
    const noting = archive.previewedAs({
      shown,
      placeOf: (file) => {
        files.add(file);
        return '';
      },
    });
    pageOf(noting, id)?.view();
    const { secret } = this.#setting;
    const links = [...files].map(
      async (file) => [file, await signLink(secret, placeOf(file), {}, expires)] as const,
    );
    return new Map(await Promise.all(links));
  }

  async #toHtml(
    page: PlannedPage,
    { archive, touched, problems }: Overlaid,
    { link, id, published }: { link: PreviewLink; id: PageId; published: Published },
  ): Promise<string> {
    const { renderer, siteUrl, secret } = this.#setting;
    const ids = [id, ...[...touched].flatMap(pageIdsOf)];
    const path = published.addresses.pathOf(id);
    const isSame = path !== undefined && touched.size === 0;
    return markPreview({
      html: await renderer.render(page.path, page.kind, page.view()),
      destinationOf: await destinationsIn(archive, ids, { secret, siteUrl, link, published }),
      banner: {
        lines: [
          link.status === 'published' ? texts.ofPublished : isSame ? texts.ofSame : texts.ofDraft,
          ...(path === undefined ? [texts.isNew] : []),
          texts.until(link.expires),
        ],
        publicPage: path === undefined ? null : siteUrl + path,
        problems,
      },
    });
  }
}
