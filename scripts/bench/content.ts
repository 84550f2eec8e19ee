/** A large archive of made-up content, the same every time, to measure with. */
import { paragraphs } from '@archive/content-types/examples';
import type { Entries, Meeting, Subsession } from '@archive/site/entries';
import type { Entry } from '@archive/content-types';

const range = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

const WRITTEN_AT = '2025-01-01T12:00:00.000Z';

const SENTENCE =
  'Deelnemers deelden hun ervaring met de aanpak in de wijk en met wat bewoners, scholen en corporaties daarin doen. ';

const contribution = (speaker: number, position: number): Entry<'subsession'>['contributions'][number] => ({
  speaker: `speaker-${speaker}`,
  role: 'speaker',
  affiliation: 'gemeente Voorbeeld',
  position,
});

/** One meeting of the large archive, by its place in it. */
export function aMeeting(index: number, sizes: Sizes): Meeting {
  return {
    documentId: `meeting-${index}`,
    createdAt: WRITTEN_AT,
    updatedAt: WRITTEN_AT,
    title: `Terugblik bijeenkomst ${index + 1}`,
    slug: `bijeenkomst-${index + 1}`,
    programme: `programme-${index % sizes.programmes}`,
    number: Math.floor(index / sizes.programmes) + 1,
    heldOn: `${2005 + (index % 20)}-0${(index % 9) + 1}-1${index % 10}`,
    partOfDay: 'morning',
    form: 'onSite',
    location: 'Stadhuis',
    summary: null,
    introduction: paragraphs(SENTENCE.repeat(3)),
    agenda: [
      {
        kind: 'plenary',
        title: 'Plenair programma',
        text: paragraphs(SENTENCE.repeat(4)),
        contributions: [
          contribution(index % sizes.speakers, 1),
          contribution((index * 7) % sizes.speakers, 2),
        ],
        position: 1,
      },
      { kind: 'subsessions', title: null, text: [], contributions: [], position: 2 },
    ],
    subsessions: [],
    municipalities: range(8, (offset) => `municipality-${(index + offset * 13) % sizes.municipalities}`),
    themes: [{ name: 'leefbaarheid', position: 1 }],
    author: `speaker-${(index * 3) % sizes.speakers}`,
    authorAffiliation: 'adviseur',
    recapPublishedOn: '2025-01-01',
    photo: null,
    photoDescription: null,
    photoIsDecorative: false,
    photoCaption: null,
    photoCredit: null,
    attachments: [],
    changeNotes: [],
  };
}

function aSubsession(index: number, sizes: Sizes): Subsession {
  return {
    documentId: `subsession-${index}`,
    createdAt: WRITTEN_AT,
    updatedAt: WRITTEN_AT,
    title: `Subsessie ${index + 1} over wonen en werken`,
    slug: `subsessie-${index + 1}`,
    meeting: `meeting-${index % sizes.meetings}`,
    number: 1 + Math.floor(index / sizes.meetings),
    recap: paragraphs(SENTENCE.repeat(6), SENTENCE.repeat(5)),
    contributions: [contribution(index % sizes.speakers, 1)],
    municipality: `municipality-${index % sizes.municipalities}`,
    areas: [],
    themes: [{ name: 'wonen', position: 1 }],
    attachments: [],
  };
}

export interface Sizes {
  readonly meetings: number;
  readonly subsessions: number;
  readonly speakers: number;
  readonly municipalities: number;
  readonly programmes: number;
}

/** 20,000 pages of entries, and those on which their lists go on. */
export const TWENTY_THOUSAND: Sizes = {
  meetings: 4_000,
  subsessions: 12_000,
  speakers: 3_618,
  municipalities: 342,
  programmes: 30,
};

/** As many meetings, subsessions, speakers and programmes again; there are no more municipalities. */
export const timesLarger = (times: number): Sizes => ({
  meetings: TWENTY_THOUSAND.meetings * times,
  subsessions: TWENTY_THOUSAND.subsessions * times,
  speakers: TWENTY_THOUSAND.speakers * times,
  municipalities: TWENTY_THOUSAND.municipalities,
  programmes: TWENTY_THOUSAND.programmes * times,
});

export function largeEntries(sizes: Sizes): Entries {
  return {
    archive: [],
    meeting: range(sizes.meetings, (index) => aMeeting(index, sizes)),
    subsession: range(sizes.subsessions, (index) => aSubsession(index, sizes)),
    speaker: range(sizes.speakers, (index) => ({
      documentId: `speaker-${index}`,
      createdAt: WRITTEN_AT,
      updatedAt: WRITTEN_AT,
      name: `Persoon de ${String.fromCharCode(65 + (index % 26))}naam ${index}`,
      slug: `persoon-${index}`,
      aliases: null,
      jobTitle: 'adviseur',
      organisation: 'gemeente Voorbeeld',
      municipality: null,
      biography: null,
      photo: null,
      photoDescription: null,
      photoIsDecorative: false,
      formerIds: [],
    })),
    municipality: range(sizes.municipalities, (index) => ({
      documentId: `municipality-${index}`,
      createdAt: WRITTEN_AT,
      updatedAt: WRITTEN_AT,
      name: `Gemeente ${index}`,
      slug: `gemeente-${index}`,
      aliases: null,
      cbsCode: `GM${1000 + index}`,
      tooiUri: null,
      province: 'Utrecht',
      latitude: 51 + (index % 18) / 8,
      longitude: 4.5 + Math.floor(index / 18) / 8,
      validFrom: null,
      validUntil: null,
      successors: [],
    })),
    programme: range(sizes.programmes, (index) => ({
      documentId: `programme-${index}`,
      createdAt: WRITTEN_AT,
      updatedAt: WRITTEN_AT,
      name: `Programma ${index}`,
      slug: `programma-${index}`,
      commissionedBy: null,
      organisedBy: null,
      description: paragraphs(SENTENCE.repeat(4)),
      themes: [],
      municipalities: [],
      startsOn: null,
      endsOn: null,
    })),
  };
}
