import type { Archive, Theme } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { programmeLink, themeLink } from './cards.ts';
import { framePage, listLinks } from './frame.ts';
import type { SearchView } from './view.ts';

/** How many themes are listed; more would make the page heavy, and nobody reads so many. */
export const MAX_THEMES = 400;

export function viewSearch(archive: Archive): SearchView {
  const { meetings, speakers, municipalities, programmes } = listLinks;
  const { themes } = archive;
  const hasMoreThemes = themes.length > MAX_THEMES;
  return {
    ...framePage(archive, {
      path: paths.search,
      title: viewTexts.search,
      description: viewTexts.descriptions.search,
    }),
    programmes: archive.programmes.map(programmeLink),
    themes: (hasMoreThemes ? mostMet(archive, themes) : themes).map(themeLink),
    hasMoreThemes,
    lists: [meetings, speakers, municipalities, programmes],
  };
}

/** Those that most meetings have, in the order in which they came. */
function mostMet(archive: Archive, themes: readonly Theme[]): readonly Theme[] {
  const most = new Set(archive.met('theme', MAX_THEMES).most.map(({ documentId }) => documentId));
  return themes.filter(({ documentId }) => most.has(documentId));
}
