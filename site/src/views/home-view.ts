import { terms } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { pluralOf } from '../plural.ts';
import { viewTexts } from '../texts.ts';
import { toMeetingCard, toProgrammeCard } from './cards.ts';
import { toExcerpt } from './format.ts';
import { framePage } from './frame.ts';
import type { HomeView } from './view.ts';

const LATEST = 6;

export function viewHome(archive: Archive): HomeView {
  const introduction = archive.about?.description ?? null;
  const figure = (href: string, count: number, term: { singular: string; plural: string }) => ({
    href,
    count,
    text: pluralOf(count, term),
  });
  return {
    ...framePage(archive, {
      path: paths.home,
      card: [],
      title: archive.about?.name ?? viewTexts.siteName,
      description: introduction === null ? viewTexts.descriptions.home : toExcerpt(introduction),
    }),
    introduction,
    latest: archive
      .newest('meetings')
      .slice(0, LATEST)
      .map((meeting) => toMeetingCard(archive, meeting)),
    programmes: archive.programmes.map((programme) => toProgrammeCard(archive, programme)),
    figures: [
      figure(paths.meetings, archive.lengthOf('meetings'), terms.meeting),
      figure(paths.meetings, archive.subsessions.length, terms.subsession),
      figure(paths.speakers, archive.speakers.length, terms.speaker),
      figure(paths.municipalities, archive.municipalities.length, terms.municipality),
    ],
  };
}
