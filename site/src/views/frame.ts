/** What stands around every page. */
import type { Archive } from '../archive/archive.ts';
import type { SecurityContact } from '../documents/security-txt.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { describeBreadcrumbs, type Thing } from './structured-data.ts';
import type { Frame, Link, Page } from './view.ts';

const link = (href: string, text: string): Link => ({ href, text });

export const listLinks = {
  meetings: link(paths.meetings, viewTexts.meetings),
  speakers: link(paths.speakers, viewTexts.speakers),
  municipalities: link(paths.municipalities, viewTexts.municipalities),
  programmes: link(paths.programmes, viewTexts.programmes),
  search: link(paths.search, viewTexts.search),
};

const navigation = Object.values(listLinks);

const footer = [
  link(paths.about, viewTexts.about),
  link(paths.privacy, viewTexts.privacy),
  link(paths.accessibility, viewTexts.accessibility),
  link(paths.corrections, viewTexts.corrections),
  link(paths.data, viewTexts.openData),
  link(paths.feed, viewTexts.feed),
  link(paths.jsonFeed, viewTexts.jsonFeed),
  link(paths.calendar, viewTexts.calendar),
];

export const siteNameOf = (archive: Archive): string => archive.about?.name ?? viewTexts.siteName;

/** Whom to tell of a weakness of the site. */
export function viewSecurityContact(archive: Archive): SecurityContact {
  const email = archive.about?.contactEmail ?? null;
  const contact = email === null ? archive.urlOf(paths.about) : `mailto:${email}`;
  return { url: archive.urlOf(paths.securityTxt), contact };
}

const ATOM = 'application/atom+xml' as const;

const homeLink = link(paths.home, viewTexts.home);

interface PageFacts {
  readonly path: string;
  readonly title: string;
  /** Where pages may share a title; without, the title. */
  readonly windowTitle?: string;
  readonly description: string;
  readonly parents?: readonly Link[];
  /** What the picture says below the title that goes along when somebody shares the page. */
  readonly card?: readonly (string | null)[];
  /** The feed of what the page is about. */
  readonly feed?: Link;
  /** What the page is about, in the words of schema.org. */
  readonly about?: readonly Thing[];
}

/** A picture of its own, but for the page that stands at every unknown address: that has the picture of the site. */
function toCard(archive: Archive, path: string, title: string, lines: PageFacts['card'] = []): Page['card'] {
  if (path === paths.notFound) {
    return { image: archive.urlOf(paths.card(paths.home)), description: siteNameOf(archive) };
  }
  const words = [title, ...lines].filter((line) => line !== null);
  return { image: archive.urlOf(paths.card(path)), description: words.join(' · ') };
}

const toFrame = (archive: Archive, path: string): Frame => ({
  siteName: siteNameOf(archive),
  runBy: archive.about?.runBy ?? null,
  contactEmail: archive.about?.contactEmail ?? null,
  navigation: navigation.map((item) => ({ ...item, isCurrent: path.startsWith(item.href) })),
  footer,
});

/** The page's own part of a view, and the frame around it. */
export function framePage(
  archive: Archive,
  { path, title, windowTitle = title, description, parents = [], card, feed, about: things = [] }: PageFacts,
): { frame: Frame; page: Page } {
  const siteName = siteNameOf(archive);
  const breadcrumbs = path === paths.home ? [] : [homeLink, ...parents];
  const trail = breadcrumbs.length === 0 ? [] : [...breadcrumbs, link(path, title)];
  return {
    frame: toFrame(archive, path),
    page: {
      path,
      title,
      windowTitle,
      description,
      breadcrumbs,
      card: toCard(archive, path, title, card),
      feeds: [
        { ...link(paths.feed, siteName), type: ATOM },
        { ...link(paths.jsonFeed, siteName), type: 'application/feed+json' },
        ...(feed === undefined ? [] : [{ ...feed, type: ATOM }]),
      ],
      ownFeed: feed ?? null,
      structuredData: {
        '@context': 'https://schema.org',
        '@graph': [...things, ...(trail.length === 0 ? [] : [describeBreadcrumbs(archive, trail)])],
      },
    },
  };
}
