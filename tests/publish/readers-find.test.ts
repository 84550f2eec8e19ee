/** What stands on the pages of a real recap and of some others of its series, for people and for machines. */
import { beforeAll, expect, test } from 'vitest';
import tested from '@archive/site/accessibility-tested' with { type: 'json' };
import { aMeeting, exampleContent, toEntries } from '../support/answers.ts';
import { crawledSite, type CrawledSite } from '../support/crawl.ts';

const [fifth] = exampleContent.meeting;
const programme = 'leerkring-leefbaarheid-en-veiligheid';

const fourth = aMeeting({
  title: 'Terugblik vierde bijeenkomst',
  slug: 'vierde',
  programme,
  number: 4,
  heldOn: '2021-01-20',
  introduction: [
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: 'https://www.vng.nl/', children: [{ type: 'text', text: 'de VNG' }] },
        { type: 'text', text: ' deed mee.' },
      ],
    },
  ],
  changeNotes: [{ changedOn: '2021-05-02', text: 'Naam van een spreker verbeterd' }],
});

const sixth = aMeeting({
  title: 'Terugblik zesde bijeenkomst',
  slug: 'zesde',
  programme,
  number: 6,
  heldOn: '2021-06-16',
});

const related = aMeeting({
  title: 'Terugblik netwerkdag',
  slug: 'netwerkdag',
  heldOn: '2020-02-29',
  themes: [{ name: 'leefbaarheid' }],
});

const utrecht = {
  cbsCode: 'GM0344',
  tooiUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0344',
};

let site: CrawledSite;
beforeAll(async () => {
  site = await crawledSite(
    toEntries({
      ...exampleContent,
      archive: [{ name: 'Leerkringarchief', runBy: 'Vereniging van Leerkringen' }],
      municipality: exampleContent.municipality.map((each) =>
        each.slug === 'utrecht' ? { ...each, ...utrecht } : each,
      ),
      meeting: [fourth, fifth, sixth, related],
    }),
  );
});

const RECAP = `/bijeenkomsten/${fifth.slug}/`;
const UTRECHT_ZUID = `${RECAP}aanpak-utrecht-zuid/`;

const pageAt = (path: string) => {
  const page = site.pages.get(path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
};

/** What is said of the page itself, without the frame around it; of a picture its description. */
const heardOn = (path: string) =>
  (/<main.*<\/main>/s.exec(pageAt(path).html)?.[0] ?? '')
    .replace(/<svg[^>]*aria-label="([^"]*)".*?<\/svg>/gs, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test.each([
  ['the ministry, spelt right', RECAP, 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties'],
  ['its date', RECAP, '24 maart 2021'],
  ['when the recap appeared', RECAP, '29 april 2021'],
  ['the author’s box', RECAP, 'Over de schrijver'],
  ['the caption of the photo', RECAP, 'begeleider van de leerkring leefbaarheid en veiligheid'],
  [
    'the question the subsession asked',
    UTRECHT_ZUID,
    'Hoe houden wij onze jongeren weg van de verleidingen van een criminele carrière?',
  ],
  ['who gave the subsession, and for whom', UTRECHT_ZUID, 'gemeente Utrecht'],
  [
    'what the programme is',
    '/programmas/leerkring-leefbaarheid-en-veiligheid/',
    'aanpak van Rotterdam-Zuid als inspiratie',
  ],
  ['which link leads to another website', '/bijeenkomsten/vierde/', 'de VNG (andere website) deed mee.'],
  [
    'what was corrected after the recap appeared',
    '/bijeenkomsten/vierde/',
    'Wijzigingen 2 mei 2021 Naam van een spreker verbeterd',
  ],
  [
    'which recaps have something in common with this one, and what',
    RECAP,
    'Verwante terugblikken Terugblik netwerkdag 29 februari 2020 zelfde thema: leefbaarheid',
  ],
  ['the meeting before this one', RECAP, 'Vorige Terugblik vierde bijeenkomst'],
  ['the meeting after this one', RECAP, 'Volgende Terugblik zesde bijeenkomst'],
  ['the subsession before this one', UTRECHT_ZUID, 'Vorige (Experimentele) ruimte in wet- en regelgeving'],
  ['who runs the archive', '/over/', 'Leerkringarchief wordt beheerd door Vereniging van Leerkringen.'],
  ['with what accessibility was tested', '/toegankelijkheid/', `met ${tested.tool}.`],
  ['what was tested', '/toegankelijkheid/', tested.checks.join(' ')],
  [
    'in which province a municipality is, and its code',
    '/gemeenten/utrecht/',
    'Provincie Utrecht CBS-code GM0344',
  ],
  ['where the government registers it', '/gemeenten/utrecht/', 'Overheidsregister gm0344 (andere website)'],
])('a reader finds %s', (_, path, text) => {
  expect(heardOn(path)).toContain(text);
});

/** The things of a type that machines are told of a page, also those within others. */
const thingsOn = (path: string, type: string): readonly unknown[] => {
  const found: unknown[] = [];
  JSON.stringify(pageAt(path).data, (_, value: unknown) => {
    if (value !== null && typeof value === 'object' && '@type' in value && value['@type'] === type)
      found.push(value);
    return value;
  });
  return found;
};

test('a machine finds the municipality that a page is about, by its code and its place in the register', () => {
  expect(thingsOn('/gemeenten/utrecht/', 'GovernmentOrganization')).toMatchObject([
    {
      name: 'Utrecht',
      identifier: utrecht.cbsCode,
      sameAs: utrecht.tooiUri,
      areaServed: { containedInPlace: { name: 'Utrecht' }, geo: { '@type': 'GeoCoordinates' } },
    },
  ]);
});

test('a machine finds each set of data, and every file in which it can be had', () => {
  const datasets = thingsOn('/data/', 'Dataset');
  expect(datasets).toHaveLength(5);
  for (const dataset of datasets)
    expect(dataset).toMatchObject({
      inLanguage: 'nl',
      distribution: [
        { encodingFormat: 'application/json' },
        { encodingFormat: 'text/csv' },
        { encodingFormat: 'application/x-ndjson' },
      ],
    });
});
