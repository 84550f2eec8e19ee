import type { Archive, Theme } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { programmeLink, toListed } from './cards.ts';
import { toExcerpt } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { olderLink } from './part-view.ts';
import type { ThemeView } from './view.ts';

export function viewTheme(archive: Archive, theme: Theme): ThemeView {
  const { documentId, name } = theme;
  return {
    ...framePage(archive, {
      path: paths.theme(documentId),
      title: viewTexts.themeTitle(name),
      description: toExcerpt(viewTexts.descriptions.theme(name)),
      parents: [listLinks.search],
    }),
    name,
    pages: archive.newest('taggedWith', documentId).map((tagged) => toListed(archive, tagged)),
    programmes: archive.programmesAbout(theme).map(programmeLink),
    older: olderLink(archive, 'taggedWith', documentId),
  };
}
