/** The only place that knows what an address looks like. Every path starts and ends with a slash. */
import { terms } from '@archive/content-types';

const segment = {
  meetings: terms.meeting.segment,
  speakers: terms.speaker.segment,
  municipalities: terms.municipality.segment,
  programmes: terms.programme.segment,
};

interface Slugged {
  readonly slug: string;
}

export const paths = {
  home: '/',
  meetings: `/${segment.meetings}/`,
  meeting: ({ slug }: Slugged) => `/${segment.meetings}/${slug}/`,
  subsession: (meeting: Slugged, { slug }: Slugged) => `/${segment.meetings}/${meeting.slug}/${slug}/`,
  speakers: `/${segment.speakers}/`,
  speaker: ({ slug }: Slugged) => `/${segment.speakers}/${slug}/`,
  municipalities: `/${segment.municipalities}/`,
  municipality: ({ slug }: Slugged) => `/${segment.municipalities}/${slug}/`,
  programmes: `/${segment.programmes}/`,
  programme: ({ slug }: Slugged) => `/${segment.programmes}/${slug}/`,
  search: '/zoeken/',
  about: '/over/',
  privacy: '/privacy/',
  accessibility: '/toegankelijkheid/',
  /** The page for every unknown address; a file of its own instead of a folder. */
  notFound: '/404.html',
  /** A file from the media library; the name holds the digest of its content. */
  media: (name: string) => `/media/${name}`,
} as const;

/** Where the page of a path is kept, from the root of the site. */
export const pathToFile = (path: string) =>
  path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
