/** The only place that knows what an address looks like. Every path starts and ends with a slash. */
import { LETTER_SEGMENT, pagePaths, PART_SEGMENT, terms, YEAR_SEGMENT } from '@archive/content-types';
import { toSlug } from './archive/slug.ts';

const segment = {
  meetings: terms.meeting.segment,
  speakers: terms.speaker.segment,
  municipalities: terms.municipality.segment,
  programmes: terms.programme.segment,
  themes: terms.theme.segment,
};

/** What the data of each type is called. */
const datasets = {
  meeting: segment.meetings,
  subsession: terms.subsession.plural,
  speaker: segment.speakers,
  municipality: segment.municipalities,
  programme: segment.programmes,
};

type Dataset = keyof typeof datasets;

/** The types of which there is data, in the order in which people look for them. */
export const DATA_TYPES = Object.keys(datasets) as readonly Dataset[];

/** The forms in which all data of a type can be had. */
export const DATA_FORMATS = ['json', 'csv', 'ndjson'] as const;

export type DataFormat = (typeof DATA_FORMATS)[number];

interface Slugged {
  readonly slug: string;
}

export const paths = {
  ...pagePaths,
  home: '/',
  meetings: `/${segment.meetings}/`,
  /** The meetings of one year, such as 2021. */
  year: (year: string) => `/${segment.meetings}/${YEAR_SEGMENT}/${year}/`,
  speakers: `/${segment.speakers}/`,
  municipalities: `/${segment.municipalities}/`,
  programmes: `/${segment.programmes}/`,
  letter: (letter: string) => `/${segment.speakers}/${LETTER_SEGMENT}/${toSlug(letter)}/`,
  theme: (slug: string) => `/${segment.themes}/${slug}/`,
  /** Pages on which a list goes on, numbered from the oldest. */
  olderMeetings: (number: number) => `/${segment.meetings}/${PART_SEGMENT}/${number}/`,
  olderMeetingsIn: (year: string, number: number) =>
    `/${segment.meetings}/${YEAR_SEGMENT}/${year}/${number}/`,
  olderMeetingsOf: (owner: string, number: number) => `${owner}${segment.meetings}/${number}/`,
  olderSubsessionsOf: ({ slug }: Slugged, number: number) =>
    `/${segment.municipalities}/${slug}/${terms.subsession.plural}/${number}/`,
  moreSpeakersOf: ({ slug }: Slugged, number: number) =>
    `/${segment.municipalities}/${slug}/${segment.speakers}/${number}/`,
  olderAppearances: ({ slug }: Slugged, number: number) =>
    `/${segment.speakers}/${slug}/${terms.contribution.plural}/${number}/`,
  olderWithTheme: (slug: string, number: number) => `/${segment.themes}/${slug}/${number}/`,
  corrections: '/correcties/',
  olderCorrections: (number: number) => `/correcties/${number}/`,
  search: '/zoeken/',
  /** Where the files of the search index are; no release holds them. */
  searchIndex: '/zoeken/index/',
  /** Where the pictures are that go along when a page is shared; no release holds them. */
  cards: '/beeld/',
  card: (owner: string) => `/beeld${owner === '/' ? '/voorpagina' : owner.slice(0, -1)}.png`,
  about: '/over/',
  privacy: '/privacy/',
  accessibility: '/toegankelijkheid/',
  /** The page for every unknown address; a file of its own instead of a folder. */
  notFound: '/404.html',
  feed: '/feed.xml',
  jsonFeed: '/feed.json',
  /** The feed of the page of a programme or municipality. */
  feedOf: (owner: string) => `${owner}feed.xml`,
  /** Of all meetings, made of those of the years after they are released. */
  calendar: '/agenda.ics',
  /** The calendar of the page of a meeting or subsession. */
  calendarOf: (owner: string) => `${owner}agenda.ics`,
  /** How to cite a meeting, in a format that reference managers read. */
  citationOf: (owner: string, format: 'bib' | 'ris' | 'json') => `${owner}citaat.${format}`,
  /** What stays the address of an entry, whatever becomes of its page's own. */
  identifier: (type: string, documentId: string) => `/id/${type}/${documentId}`,
  data: '/data/',
  /** All data of a type in one file, made of the parts of that after they are released. */
  dataset: (type: Dataset, format: DataFormat) => `/data/${datasets[type]}.${format}`,
  dataSchema: (type: Dataset) => `/data/${datasets[type]}.schema.json`,
  dataParts: (type: Dataset) => `/data/delen/${datasets[type]}/`,
  dataPart: (type: Dataset, part: string) => `/data/delen/${datasets[type]}/${part}.ndjson`,
  /** What data there is, in DCAT. */
  dataCatalogue: '/data/catalogus.jsonld',
  securityTxt: '/.well-known/security.txt',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  sitemapPart: (name: string) => `/sitemaps/${name}.xml`,
  /** A file from the media library; the name holds the digest of its content. */
  media: (name: string) => `/media/${name}`,
} as const;

/** Whether a path is that of a page, and not of a file beside the pages. */
export const isPagePath = (path: string) => path.endsWith('/') || path === paths.notFound;

/** Where the page of a path is kept, from the root of the site. */
export const pathToFile = (path: string) =>
  path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);

/** The path of a file of the site. */
export const fileToPath = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
