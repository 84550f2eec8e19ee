/** Feeds, calendars, sitemaps and citations, as programs read them that nobody here wrote. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { toApa } from '@archive/site/citation';
import { toDutchName } from '@archive/site/dutch-name';
import { createArchive, type Archive } from '@archive/site/archive';
import { planDocuments, planPages } from '@archive/site/pages';
import { aMeeting, aSpeaker, aSubsession, exampleContent, toEntries } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';

const SITE = 'https://leerkringen.example';
type Content = Parameters<typeof toEntries>[0];
const archiveOf = (content: Content) => createArchive(toEntries(content), new Map(), SITE);

const recap = archiveOf(exampleContent);
const nasty = archiveOf(nastyContent);
const empty = archiveOf({});
const archives = { 'the recap': recap, 'the worst content': nasty, nothing: empty };

/** Every document of an archive, by its path. */
function documentsOf(archive: Archive): ReadonlyMap<string, string> {
  return new Map(planDocuments(archive).map(({ path, view }) => [path, view()]));
}

const documentIn = (archive: Archive, path: string): string => {
  const text = documentsOf(archive).get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
};

const endingIn = (archive: Archive, end: string) =>
  [...documentsOf(archive)].filter(([path]) => path.endsWith(end)).map(([, text]) => text);

const [example] = exampleContent.meeting;
const MEETING = `/bijeenkomsten/${example.slug}/`;

test.each(Object.entries(archives))('every XML file of %s is well-formed', (_, archive) => {
  for (const xml of endingIn(archive, '.xml')) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
});

test('feed readers find the recap with its author, its days and an address that stays', () => {
  const feed = parseAtomFeed(documentIn(recap, '/feed.xml'));
  expect(feed).toMatchObject({ id: `${SITE}/feed.xml`, updated: '2021-04-29T08:00:00.000Z' });
  expect(feed.links).toContainEqual({ rel: 'self', type: 'application/atom+xml', href: `${SITE}/feed.xml` });
  expect(feed.entries?.[0]).toMatchObject({
    id: `${SITE}/id/meeting/${example.slug}`,
    title: { value: example.title },
    links: [{ href: SITE + MEETING }],
    published: '2021-04-29T12:00:00.000Z',
  });
  expect(feed.entries?.[0]?.authors?.[0]?.name).toBeTruthy();
});

test('titles with markup are text in feeds, to the letter', () => {
  const titles = nasty.meetings.map(({ title }) => title);
  const { entries } = parseAtomFeed(documentIn(nasty, '/feed.xml'));
  expect(entries?.map(({ title }) => title?.value)).toEqual(titles);
  const { items } = parseJsonFeed(JSON.parse(documentIn(nasty, '/feed.json')));
  expect(items?.map(({ title }) => title)).toEqual(titles);
});

test('programmes and municipalities have feeds of their own meetings', () => {
  for (const { slug } of recap.programmes)
    expect(parseAtomFeed(documentIn(recap, `/programmas/${slug}/feed.xml`)).entries).toHaveLength(1);
  for (const { slug } of recap.municipalities)
    expect(parseAtomFeed(documentIn(recap, `/gemeenten/${slug}/feed.xml`)).entries).toHaveLength(1);
});

test('an archive without meetings has feeds and calendars without items', () => {
  expect(parseAtomFeed(documentIn(empty, '/feed.xml')).entries ?? []).toEqual([]);
  expect(new ICAL.Component(ICAL.parse(documentIn(empty, '/agenda.ics'))).getAllSubcomponents()).toEqual([]);
});

const eventsIn = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a calendar knows the day of a meeting, no time, and the subsessions as its parts', () => {
  const [meeting, ...subsessions] = eventsIn(documentIn(recap, `${MEETING}agenda.ics`));
  expect(meeting?.startDate.toString()).toBe('2021-03-24');
  expect(meeting?.startDate.isDate).toBe(true);
  expect(meeting?.endDate.toString()).toBe('2021-03-25');
  expect(subsessions).toHaveLength(recap.subsessions.length);
  for (const { component } of subsessions)
    expect(component.getFirstPropertyValue('related-to')).toBe(meeting?.uid);
  expect(new Set(eventsIn(documentIn(recap, '/agenda.ics')).map(({ uid }) => uid))).toEqual(
    new Set([meeting?.uid]),
  );
});

test('what editors type is in calendars to the letter, in lines of at most 75 octets', () => {
  const byTitle = new Map(nasty.meetings.map(({ title, slug }) => [`/bijeenkomsten/${slug}/`, title]));
  for (const [path, title] of byTitle) {
    const ics = documentsOf(nasty).get(`${path}agenda.ics`);
    if (ics === undefined) continue;
    expect(eventsIn(ics)[0]?.summary).toBe(title);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
  }
});

test('a meeting without a date is in no calendar', () => {
  const { heldOn: _, ...undated } = aMeeting();
  const archive = archiveOf({ meeting: [undated], subsession: [aSubsession()] });
  expect(endingIn(archive, 'eerste-bijeenkomst/agenda.ics')).toEqual([]);
  expect(eventsIn(documentIn(archive, '/agenda.ics'))).toEqual([]);
});

test.each(Object.entries(archives))(
  'the sitemaps of %s name every page that is to be found',
  (_, archive) => {
    const documents = documentsOf(archive);
    const urlsIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const sitemaps = urlsIn(documents.get('/sitemap.xml') ?? '').map((url) => url.replace(SITE, ''));
    const listed = sitemaps
      .flatMap((path) => urlsIn(documents.get(path) ?? ''))
      .map((url) => url.replace(SITE, ''));
    const pages = planPages(archive)
      .map(({ path }) => path)
      .filter((path) => !['/404.html', '/zoeken/'].includes(path));
    expect(listed.toSorted()).toEqual(pages.toSorted());
    expect(documents.get('/robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  },
);

test('a recap counts as changed when one of its subsessions did', () => {
  const entries = toEntries({ meeting: [aMeeting()], subsession: [aSubsession()] });
  const subsession = entries.subsession.map((entry) => ({ ...entry, updatedAt: '2025-05-05T05:05:05.000Z' }));
  const archive = createArchive({ ...entries, subsession }, new Map(), SITE);
  expect(documentIn(archive, '/sitemaps/bijeenkomsten.xml')).toContain(
    `<loc>${SITE}/bijeenkomsten/eerste-bijeenkomst/</loc>\n  <lastmod>2025-05-05T05:05:05.000Z</lastmod>`,
  );
});

interface CslItem {
  readonly title: string;
  readonly author?: readonly { readonly family: string; readonly given?: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
}

test.each(['bib', 'ris', 'json'])('reference managers read the citation in .%s', (format) => {
  const [item] = new Cite(documentIn(recap, `${MEETING}citaat.${format}`)).data as unknown as [CslItem];
  expect(item.title).toBe(example.title);
  expect(item.issued['date-parts'][0]?.slice(0, 1)).toEqual([2021]);
  expect(item.URL).toBe(SITE + MEETING);
  expect(item.author?.[0]?.family).toContain('Summeren');
});

test('markup, braces and backslashes in a title survive BibTeX and RIS', () => {
  const title = 'Wat \\kost {dat} & 100% <b>van</b> #5 $x_y?';
  const archive = archiveOf({ meeting: [aMeeting({ title })] });
  for (const format of ['ris', 'json']) {
    const [item] = new Cite(documentIn(archive, `/bijeenkomsten/eerste-bijeenkomst/citaat.${format}`))
      .data as unknown as [CslItem];
    expect(item.title).toBe(title);
  }
  expect(documentIn(archive, '/bijeenkomsten/eerste-bijeenkomst/citaat.bib')).toContain(
    'title = {{Wat \\textbackslash{}kost \\{dat\\} \\& 100\\% <b>van</b> \\#5 \\$x\\_y?}},',
  );
});

test.each([
  ['Maryam el Rahmouni', { given: 'Maryam', particle: 'el', family: 'Rahmouni' }],
  ['Jornt van Zuijlen', { given: 'Jornt', particle: 'van', family: 'Zuijlen' }],
  ["Jan in 't Veld", { given: 'Jan', particle: "in 't", family: 'Veld' }],
  ['Anna-Maria de Wit-Jansen', { given: 'Anna-Maria', particle: 'de', family: 'Wit-Jansen' }],
  ['Cher', { given: '', particle: '', family: 'Cher' }],
  ['Frank Summeren', { given: 'Frank', particle: '', family: 'Summeren' }],
  ['jan', { given: '', particle: '', family: 'jan' }],
])('%s is cited under the surname', (name, author) => {
  expect(toDutchName(name)).toEqual(author);
});

test('a citation in words says who, when, what and where', () => {
  const citation = {
    id: 'x',
    title: 'Wat werkt?',
    authors: [toDutchName('Jornt van Zuijlen'), toDutchName('Noor de Wit')],
    date: '2021-04-29',
    container: 'Leerkringarchief',
    publisher: 'BZK',
    url: SITE,
  };
  expect(toApa(citation)).toMatchInlineSnapshot(
    `"van Zuijlen, J. & de Wit, N. (2021, 29 april). Wat werkt? Leerkringarchief. https://leerkringen.example"`,
  );
  expect(toApa({ ...citation, authors: [], date: null, title: 'Wonen' })).toMatchInlineSnapshot(
    `"BZK. (z.d.). Wonen. Leerkringarchief. https://leerkringen.example"`,
  );
});

interface Thing {
  readonly '@type': string;
  readonly [name: string]: unknown;
}

function structuredData(archive: Archive, path: string): readonly Thing[] {
  const view = planPages(archive)
    .find((planned) => planned.path === path)
    ?.view();
  if (view === undefined) throw new Error(`There is no page ${path}.`);
  return JSON.parse(JSON.stringify(view.page.structuredData['@graph'])) as readonly Thing[];
}

test('machines read who did what at a meeting, for whom at the time, and in which series', () => {
  const [event, article, trail] = structuredData(recap, MEETING);
  expect(event).toMatchObject({
    '@type': 'Event',
    '@id': `${SITE}/id/meeting/${example.slug}`,
    startDate: '2021-03-24',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    superEvent: { '@type': 'EventSeries' },
  });
  expect(event?.['subEvent']).toHaveLength(recap.subsessions.length);
  expect(article).toMatchObject({
    '@type': 'Article',
    about: { '@id': event?.['@id'] },
    datePublished: '2021-04-29',
  });
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
  expect(JSON.stringify(event)).toContain('"@type":"OrganizationRole"');
});

test('the identifier of an entry is not its address, and stays when that changes', () => {
  const before = archiveOf({ speaker: [aSpeaker()], meeting: [aMeeting({ author: 'noor-de-wit' })] });
  const [person] = structuredData(before, '/sprekers/noor-de-wit/');
  expect(person).toMatchObject({ '@type': 'Person', '@id': `${SITE}/id/speaker/noor-de-wit` });
});

test('security.txt names whom to tell, until when that is right and where it stands', () => {
  const lines = documentIn(nasty, '/.well-known/security.txt').trim().split('\n');
  const fields = new Map(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
  expect(fields.get('Contact')).toBe('mailto:redactie@archief.example');
  expect(fields.get('Canonical')).toBe(`${SITE}/.well-known/security.txt`);
  expect(fields.get('Expires')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(documentIn(empty, '/.well-known/security.txt')).toContain(`Contact: ${SITE}/over/\n`);
});
