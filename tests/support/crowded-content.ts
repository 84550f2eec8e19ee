/**
 * Makes of a large archive one in which the lists are long that are short in most: hundreds of themes, and
 * one municipality from which most speakers come, with its areas and in every programme. Municipalities are
 * real ones, and people have names as uneven as real ones: what is numbered compresses better than any list.
 */
import type { Sizes } from '@archive/scripts/bench/content.ts';
import { readMunicipalities } from '@archive/scripts/seed/municipalities.ts';
import type { Entries, Meeting, Municipality, Programme, Speaker, Subsession } from '@archive/site/entries';
import { toSlug } from '@archive/site/slug';
import { personName } from './made-up-people.ts';

/** As much as there will ever be. */
export const FULL: Sizes = {
  meetings: 2_000,
  subsessions: 3_000,
  speakers: 4_000,
  municipalities: 342,
  programmes: 30,
};

/** Enough for every list to go on on other pages, and for a page for each letter. */
export const TENTH: Sizes = {
  meetings: 200,
  subsessions: 300,
  speakers: 400,
  municipalities: 34,
  programmes: 3,
};

/** Those of today. First come those of several names, so that a small archive has some. */
const REAL = (await readMunicipalities())
  .filter(({ validUntil }) => validUntil === undefined)
  .toSorted((a, b) => Number(b.aliases !== undefined) - Number(a.aliases !== undefined));

const SUBJECTS = [
  ...['wonen', 'armoede', 'veiligheid', 'onderwijs', 'zorg', 'mobiliteit', 'energie', 'cultuur', 'sport'],
  ...[
    'jeugd',
    'ouderen',
    'inburgering',
    'schulden',
    'groen',
    'water',
    'erfgoed',
    'arbeidsmarkt',
    'handhaving',
  ],
  ...[
    'ondermijning',
    'dienstverlening',
    'participatie',
    'leegstand',
    'winkelgebieden',
    'buurthuizen',
    'taal',
  ],
];
const SIDES = [
  ...[
    'samenwerking rond',
    'geld voor',
    'bewoners en',
    'meten van',
    'regels over',
    'jongeren en',
    'beleid voor',
  ],
  ...[
    'digitalisering van',
    'toekomst van',
    'ontwerpen van',
    'onderzoek naar',
    'communicatie over',
    'zorgen om',
  ],
  ...[
    'corporaties en',
    'scholen en',
    'ondernemers en',
    'vrijwilligers en',
    'politie en',
    'wijkteams en',
    'recht op',
  ],
];

/** How many themes there are. */
const THEMES = SUBJECTS.length * SIDES.length;

const themeAt = (index: number) =>
  `${SIDES[index % SIDES.length]} ${SUBJECTS[Math.floor(index / SIDES.length) % SUBJECTS.length]}`;

const themesAt = (index: number) =>
  [index, index + 1, index * 3].map((place, position) => ({
    name: themeAt(place % THEMES),
    position: position + 1,
  }));

const withTitle = (title: string) => ({ title, slug: toSlug(title) });

const withName = (name: string) => ({ name, slug: toSlug(name) });

const crowdedMeeting = (meeting: Meeting, index: number): Meeting => ({
  ...meeting,
  ...withTitle(`${meeting.title} over ${themeAt(index * 13)}`),
  themes: themesAt(index * 5),
  changeNotes:
    index % 3 === 0
      ? [{ changedOn: '2025-02-01', text: `Verbeterd wat er stond over ${themeAt(index * 23)}`, position: 1 }]
      : [],
});

const crowdedSubsession = (subsession: Subsession, index: number, municipality: string): Subsession => ({
  ...subsession,
  ...withTitle(`Subsessie ${index + 1} over ${themeAt(index * 17)}`),
  themes: themesAt(index * 2),
  areas: [1, 2, 3].map((position) => ({
    name: `${SUBJECTS[(index + position) % SUBJECTS.length]}kwartier ${index * 3 + position}`,
    municipality,
    position,
  })),
});

const crowdedSpeaker = (speaker: Speaker, index: number, all: readonly Municipality[]): Speaker => ({
  ...speaker,
  ...withName(personName(index)),
  jobTitle: `${['adviseur', 'wethouder', 'projectleider', 'onderzoeker'][index % 4]} ${themeAt(index * 7)}`,
  organisation: `gemeente ${REAL[(index * 29) % REAL.length]?.name}, ${SUBJECTS[index % SUBJECTS.length]}`,
  municipality: all[index % 3 === 0 ? index % all.length : 0]?.documentId ?? null,
});

const crowdedProgramme = (programme: Programme, index: number, all: readonly Municipality[]): Programme => ({
  ...programme,
  ...withName(`Leerkring ${themeAt(index * 19)}`),
  municipalities: all.map(({ documentId }) => documentId),
  startsOn: `${2005 + (index % 15)}-01-15`,
  endsOn: `${2010 + (index % 15)}-12-01`,
});

export function crowdedEntries({
  meeting,
  subsession,
  speaker,
  municipality,
  programme,
  ...rest
}: Entries): Entries {
  const crowded = municipality[0]?.documentId ?? '';
  return {
    ...rest,
    meeting: meeting.map(crowdedMeeting),
    subsession: subsession.map((each, index) => crowdedSubsession(each, index, crowded)),
    speaker: speaker.map((each, index) => crowdedSpeaker(each, index, municipality)),
    municipality: municipality.map((each, index) => ({ ...each, ...REAL[index] })),
    programme: programme.map((each, index) => crowdedProgramme(each, index, municipality)),
  };
}
