/** What stands around every page. */
import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
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
];

const homeLink = link(paths.home, viewTexts.home);

/** The page's own part of a view, and the frame around it. */
export function framePage(
  archive: Archive,
  page: { path: string; title: string; description: string; parents?: readonly Link[] },
): { frame: Frame; page: Page } {
  const { path, title, description, parents = [] } = page;
  const { about } = archive;
  return {
    frame: {
      siteName: about?.name ?? viewTexts.siteName,
      runBy: about?.runBy ?? null,
      contactEmail: about?.contactEmail ?? null,
      navigation: navigation.map((item) => ({ ...item, isCurrent: path.startsWith(item.href) })),
      footer,
    },
    page: { path, title, description, breadcrumbs: path === paths.home ? [] : [homeLink, ...parents] },
  };
}
