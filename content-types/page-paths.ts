/** Where the site shows each kind of entry. The CMS says so before there is a page, the site makes it so. */
import { terms } from './lexicon.ts';

interface Slugged {
  readonly slug: string;
}

export const pagePaths = {
  meeting: ({ slug }: Slugged) => `/${terms.meeting.segment}/${slug}/`,
  subsession: (meeting: Slugged, { slug }: Slugged) => `/${terms.meeting.segment}/${meeting.slug}/${slug}/`,
  speaker: ({ slug }: Slugged) => `/${terms.speaker.segment}/${slug}/`,
  municipality: ({ slug }: Slugged) => `/${terms.municipality.segment}/${slug}/`,
  programme: ({ slug }: Slugged) => `/${terms.programme.segment}/${slug}/`,
} as const;
