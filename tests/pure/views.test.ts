import { expect, test } from 'vitest';
import { createArchive } from '@archive/site/archive';
import { asPicture, barePlace } from '@archive/site/media';
import { wholeFileNames } from '@archive/scripts/data/whole-files.ts';
import { planDocuments, planPages } from '@archive/site/pages';
import { isPagePath } from '@archive/site/paths';
import { aMeeting, aSpeaker, aSubsession, exampleContent, toArchive, toEntries } from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';

const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';
const recap = toArchive(exampleContent);

test('the recap names its fifteen municipalities in the order of the source', () => {
  const { municipalities } = viewAt(recap, RECAP, 'meeting');
  expect(municipalities).toHaveLength(15);
  expect(municipalities[4]).toEqual({ href: '/gemeenten/den-haag/', text: 'Den Haag', note: null });
});

test('the recap tells when, how and in which programme it was held', () => {
  const { facts, ordinal } = viewAt(recap, RECAP, 'meeting');
  const texts = facts.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`);
  expect([ordinal, ...texts]).toEqual([
    '5e bijeenkomst',
    'Datum: 24 maart 2021, ochtend',
    'Vorm: online',
    'Programma: Leerkring leefbaarheid en veiligheid',
    'Terugblik verschenen: 29 april 2021',
  ]);
});

test('the agenda shows the subsessions where they were held, with who did what', () => {
  const { agenda, otherSubsessions } = viewAt(recap, RECAP, 'meeting');
  expect(agenda.map(({ kind, title }) => [kind, title])).toEqual([
    ['plenary', 'Plenair programma'],
    ['break', 'Korte pauze'],
    ['subsessions', 'Interactieve subgroepen'],
  ]);
  expect(
    agenda[2]?.subsessions.map(({ contributions }) => contributions.map(({ speaker }) => speaker.text)),
  ).toEqual([['Henk-Jan Bierling', 'Simon Bakker'], ['Maryam el Rahmouni']]);
  expect(otherSubsessions).toEqual([]);
});

test('subsessions are shown also when the agenda does not mention them', () => {
  const archive = toArchive({ meeting: [aMeeting()], subsession: [aSubsession()] });
  const { otherSubsessions } = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting');
  expect(otherSubsessions.map(({ title }) => title)).toEqual(['Wonen in de wijk']);
});

test('two parts of the agenda of the kind subsessions do not show them twice', () => {
  const archive = toArchive({
    meeting: [aMeeting({ agenda: [{ kind: 'subsessions' }, { kind: 'subsessions' }] })],
    subsession: [aSubsession()],
  });
  const { agenda } = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting');
  expect(agenda.map(({ subsessions }) => subsessions.length)).toEqual([1, 0]);
});

test('a person keeps the affiliation of each time', () => {
  const archive = toArchive({
    meeting: [
      aMeeting({
        slug: 'toen',
        heldOn: '2019-01-01',
        agenda: [{ contributions: [{ speaker: 'noor-de-wit', affiliation: 'gemeente Breda' }] }],
      }),
      aMeeting({
        slug: 'nu',
        heldOn: '2024-01-01',
        agenda: [{ contributions: [{ speaker: 'noor-de-wit', affiliation: 'VNG' }] }],
      }),
    ],
    speaker: [aSpeaker({ organisation: 'VNG' })],
  });
  const { appearances } = viewAt(archive, '/sprekers/noor-de-wit/', 'speaker');
  expect(appearances.map(({ href, affiliation }) => [href, affiliation])).toEqual([
    ['/bijeenkomsten/nu/', 'VNG'],
    ['/bijeenkomsten/toen/', 'gemeente Breda'],
  ]);
});

test('the author of the recap has a page that says so', () => {
  const { appearances } = viewAt(recap, '/sprekers/frank-van-summeren/', 'speaker');
  expect(appearances).toEqual([expect.objectContaining({ href: RECAP, role: 'schrijver van de terugblik' })]);
});

test('previous and next lead along the meetings of one programme, and of no other', () => {
  const programme = [
    { name: 'A', slug: 'a' },
    { name: 'B', slug: 'b' },
  ];
  const meeting = (slug: string, heldOn: string, of?: string) =>
    aMeeting({ slug, title: slug, heldOn, ...(of === undefined ? {} : { programme: of }) });
  const archive = toArchive({
    programme,
    meeting: [
      meeting('a1', '2020-01-01', 'a'),
      meeting('b1', '2020-02-01', 'b'),
      meeting('a2', '2020-03-01', 'a'),
      meeting('los', '2020-02-15'),
    ],
  });
  const neighbours = (slug: string) => {
    const { previous, next } = viewAt(archive, `/bijeenkomsten/${slug}/`, 'meeting');
    return [previous?.text, next?.text];
  };
  expect(neighbours('a1')).toEqual([undefined, 'a2']);
  expect(neighbours('a2')).toEqual(['a1', undefined]);
  expect(neighbours('b1')).toEqual([undefined, undefined]);
  expect(neighbours('los')).toEqual([undefined, undefined]);
});

test('every link in every view leads to a page or document of the archive', () => {
  const pages = planPages(recap);
  const known = new Set([...pages, ...planDocuments(recap)].map(({ path }) => path));
  for (const file of wholeFileNames) known.add(`/${file}`);
  const hrefs = pages.flatMap(({ path, view }) =>
    [...JSON.stringify(view()).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => `${path} → ${href}`),
  );
  expect(hrefs.filter((link) => !known.has(link.split(' → ')[1] ?? ''))).toEqual([]);
});

test('every page is linked to from another page', () => {
  const pages = planPages(recap);
  const linked = new Set(
    pages.flatMap(({ view }) =>
      [...JSON.stringify(view()).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href),
    ),
  );
  const orphans = pages.filter(({ path, kind }) => kind !== 'notFound' && path !== '/' && !linked.has(path));
  expect(orphans.map(({ path }) => path)).toEqual([]);
});

test('what is related is linked both ways', () => {
  const linksOf = (path: string) => {
    const page = planPages(recap).find((candidate) => candidate.path === path);
    return new Set([...JSON.stringify(page?.view()).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href));
  };
  const isRelation = (href = '') => href.split('/').length > 3 && isPagePath(href);
  for (const href of [...linksOf(RECAP)].filter(isRelation)) {
    expect(linksOf(href ?? ''), `${href} links back`).toContain(RECAP);
  }
});

test('a meeting of which only the title is known has a page with nothing invented', () => {
  const archive = toArchive({ meeting: [{ title: 'Alleen een titel', slug: 'alleen' }] });
  const view = viewAt(archive, '/bijeenkomsten/alleen/', 'meeting');
  expect([view.facts, view.agenda, view.author, view.photo, view.ordinal]).toEqual([
    [],
    [],
    null,
    null,
    null,
  ]);
  expect(viewAt(archive, '/bijeenkomsten/', 'meetings').years.map(({ heading }) => heading)).toEqual([
    'Zonder datum',
  ]);
});

test('a photo says what the editor says, nothing when it is decorative, and something when nobody said', () => {
  const photo = {
    documentId: 'foto',
    url: '/uploads/foto.jpg',
    name: 'foto.jpg',
    mime: 'image/jpeg',
    bytes: 1,
    width: 4,
    height: 3,
  };
  const said = (photoDescription: string | null, photoIsDecorative: boolean) => {
    const { meeting, ...others } = toEntries({ meeting: [aMeeting()] });
    const entry = { ...meeting[0]!, photo, photoDescription, photoIsDecorative };
    const media = new Map([[asPicture(photo.url), barePlace('/media/foto.jpg')]]);
    const archive = createArchive({ ...others, meeting: [entry] }, media);
    return viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting').photo?.image?.description;
  };
  expect(said('Een kaart', false)).toBe('Een kaart');
  expect(said('Een kaart', true)).toBe('');
  expect(said(null, false)).toBe('Foto van de bijeenkomst');
});

test('an empty archive still has every list and every standing page', () => {
  expect(planPages(toArchive({})).map(({ path }) => path)).toEqual([
    '/',
    '/bijeenkomsten/',
    '/sprekers/',
    '/gemeenten/',
    '/programmas/',
    '/zoeken/',
    '/correcties/',
    '/data/',
    '/over/',
    '/privacy/',
    '/toegankelijkheid/',
    '/404.html',
  ]);
});

test('themes that differ only in capitals are one theme', () => {
  const archive = toArchive({
    meeting: [aMeeting({ themes: [{ name: 'Wonen' }] })],
    subsession: [aSubsession({ themes: [{ name: 'wonen' }] })],
  });
  expect(viewAt(archive, '/zoeken/', 'search').themes).toEqual([{ href: '/themas/wonen/', text: 'Wonen' }]);
  expect(viewAt(archive, '/themas/wonen/', 'theme').pages).toMatchObject([
    { title: 'Eerste bijeenkomst', context: null },
    { title: 'Wonen in de wijk', context: { text: 'Eerste bijeenkomst' } },
  ]);
});

test('equal content gives equal views, whatever order the CMS answers in', () => {
  const reversed = Object.fromEntries(
    Object.entries(exampleContent).map(([name, list]) => [name, list.toReversed()]),
  );
  const viewsOf = (archive: typeof recap) =>
    planPages(archive)
      .map(({ path, view }) => `${path} ${JSON.stringify(view())}`)
      .toSorted();
  expect(viewsOf(toArchive(reversed))).toEqual(viewsOf(recap));
});

test('a search engine gets at most 160 characters, cut at a word', () => {
  const long = 'woord '.repeat(100);
  const archive = toArchive({ meeting: [aMeeting({ summary: long })] });
  const { page } = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting');
  expect(page.description.length).toBeLessThanOrEqual(160);
  expect(page.description).toMatch(/woord…$/);
});

const corrected = toArchive({
  meeting: [
    aMeeting({
      slug: 'een',
      title: 'Een',
      changeNotes: [
        { changedOn: '2022-01-01', text: 'Naam verbeterd' },
        { changedOn: '2024-01-01', text: 'Bijlage toegevoegd' },
      ],
    }),
    aMeeting({
      slug: 'twee',
      title: 'Twee',
      changeNotes: [{ changedOn: '2023-01-01', text: 'Datum verbeterd' }],
    }),
    aMeeting({ slug: 'drie', title: 'Drie' }),
  ],
});

test('what was corrected in any recap stands on one page, the last first, with a link to the recap', () => {
  const { corrections, older } = viewAt(corrected, '/correcties/', 'corrections');
  expect(corrections.map(({ changedOn, text, meeting }) => [changedOn.iso, text, meeting.href])).toEqual([
    ['2024-01-01', 'Bijlage toegevoegd', '/bijeenkomsten/een/'],
    ['2023-01-01', 'Datum verbeterd', '/bijeenkomsten/twee/'],
    ['2022-01-01', 'Naam verbeterd', '/bijeenkomsten/een/'],
  ]);
  expect(older).toBeNull();
});

test('a recap says when its editors last changed it, and nothing when they did not', () => {
  const lastChanged = (slug: string) =>
    viewAt(corrected, `/bijeenkomsten/${slug}/`, 'meeting').facts.find(
      ({ label }) => label === 'Laatst gewijzigd',
    )?.values[0];
  expect(lastChanged('een')).toEqual({ iso: '2024-01-01', text: '1 januari 2024' });
  expect(lastChanged('drie')).toBeUndefined();
});
