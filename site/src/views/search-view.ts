import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { programmeLink, themeLink } from './cards.ts';
import { framePage, listLinks } from './frame.ts';
import type { SearchView } from './view.ts';

export function viewSearch(archive: Archive): SearchView {
  const { meetings, speakers, municipalities, programmes } = listLinks;
  return {
    ...framePage(archive, {
      path: paths.search,
      title: viewTexts.search,
      description: viewTexts.descriptions.search,
    }),
    programmes: archive.programmes.map(programmeLink),
    themes: archive.themes.map(themeLink),
    lists: [meetings, speakers, municipalities, programmes],
  };
}
