/**
 * Makes of a large archive one in which the lists are long that are short in most: hundreds of themes, and
 * one municipality from which most speakers come, with its areas and in every programme.
 */
import type { Entries, Municipality, Speaker, Subsession } from '@archive/site/entries';

const PROVINCES = [
  ...['Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg', 'Noord-Brabant'],
  ...['Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland'],
] as const;

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

const withMunicipality = (speaker: Speaker, index: number, all: readonly Municipality[]): Speaker => ({
  ...speaker,
  jobTitle: `${['adviseur', 'wethouder', 'projectleider', 'onderzoeker'][index % 4]} ${themeAt(index * 7)}`,
  organisation: `afdeling ${themeAt(index * 11)}`,
  municipality: all[index % 3 === 0 ? index % all.length : 0]?.documentId ?? null,
});

const withAreas = (subsession: Subsession, index: number, municipality: string): Subsession => ({
  ...subsession,
  themes: themesAt(index * 2),
  areas: [1, 2, 3].map((position) => ({
    name: `${SUBJECTS[(index + position) % SUBJECTS.length]}kwartier ${index * 3 + position}`,
    municipality,
    position,
  })),
});

export function crowdedEntries(entries: Entries): Entries {
  const { meeting, subsession, speaker, municipality, programme } = entries;
  const [crowded] = municipality;
  return {
    ...entries,
    meeting: meeting.map((each, index) => ({ ...each, themes: themesAt(index * 5) })),
    subsession: subsession.map((each, index) => withAreas(each, index, crowded?.documentId ?? '')),
    speaker: speaker.map((each, index) => withMunicipality(each, index, municipality)),
    municipality: municipality.map((each, index) => ({
      ...each,
      province: PROVINCES[index % PROVINCES.length] ?? null,
    })),
    programme: programme.map((each) => ({
      ...each,
      municipalities: municipality.map(({ documentId }) => documentId),
    })),
  };
}
