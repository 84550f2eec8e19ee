import type { Archive } from '../archive/archive.ts';
import { byText } from '../archive/order.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { meetingLink, programmeLink, subsessionLink } from './cards.ts';
import { framePage, listLinks } from './frame.ts';
import type { Link, SearchView } from './view.ts';

export function viewSearch(archive: Archive): SearchView {
  return {
    ...framePage(archive, {
      path: paths.search,
      title: viewTexts.search,
      description: viewTexts.descriptions.search,
    }),
    meetings: archive.meetings.map(meetingLink),
    subsessions: archive.subsessions.map((subsession) => subsessionLink(archive, subsession)),
    programmes: archive.programmes.map(programmeLink),
    themes: toThemes(archive),
    lists: Object.values(listLinks),
  };
}

/** Every theme with the pages that carry it. Capitals make no difference; the first spelling shows. */
function toThemes(archive: Archive): SearchView['themes'] {
  const tagged = [
    ...archive.meetings.map((meeting) => ({ themes: meeting.themes, page: meetingLink(meeting) })),
    ...archive.subsessions.map((subsession) => ({
      themes: subsession.themes,
      page: subsessionLink(archive, subsession),
    })),
  ];
  const themes = new Map<string, { name: string; pages: Link[] }>();
  for (const { themes: names, page } of tagged) {
    for (const { name } of names) {
      const key = name.toLocaleLowerCase('nl');
      const theme = themes.get(key) ?? { name, pages: [] };
      theme.pages.push(page);
      themes.set(key, theme);
    }
  }
  return [...themes.values()].toSorted((a, b) => byText(a.name, b.name));
}
